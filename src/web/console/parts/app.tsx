import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { usePiece, useTexts } from "../context.ts";
import { dark, light } from "../theme.ts";
import { Announcer } from "./announcer.tsx";
import { Desk } from "./desk.tsx";
import { Dialogs } from "./dialogs.tsx";
import { SignIn } from "./sign-in.tsx";

const useStyles = makeStyles({
  root: { backgroundColor: tokens.colorNeutralBackground3, minHeight: "100dvh" },
  loading: { display: "grid", placeItems: "center", minHeight: "100dvh" },
});

/** The whole console: what is shown depends on who is signed in. */
export function App() {
  const classes = useStyles();
  const theme = useTheme();
  const session = usePiece((state) => state.session);
  return (
    // Fluent copies a class of its provider to where dialogs and tooltips stand, which would cover the page.
    <FluentProvider theme={theme}>
      <div className={classes.root}>
        {session.kind === "asking" ? (
          <Loading />
        ) : session.kind === "yes" ? (
          <Desk />
        ) : (
          <SignIn session={session.kind} />
        )}
      </div>
      <Dialogs />
      <Announcer />
    </FluentProvider>
  );
}

function Loading() {
  const classes = useStyles();
  const texts = useTexts();
  return (
    <main className={classes.loading}>
      <Spinner label={texts.loading} />
    </main>
  );
}

function useTheme() {
  const choice = usePiece((state) => state.preferences.theme);
  const inDark = usePiece((state) => state.inDark);
  const isDark = choice === "dark" || (choice === "system" && inDark);
  useEffect(() => {
    // Scroll bars and the browser's own fields follow.
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? dark : light;
}
