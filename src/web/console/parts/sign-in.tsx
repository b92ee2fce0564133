import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { isTab } from "../tab.ts";
import { LanguageButton } from "./language-button.tsx";

const useStyles = makeStyles({
  main: { display: "grid", placeItems: "center", minHeight: "100dvh", padding: "16px" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    maxWidth: "420px",
    padding: "32px",
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  foot: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** Where nobody is signed in, or the server cannot be asked. */
export function SignIn() {
  const classes = useStyles();
  const texts = useTexts();
  const { acts } = useConsole();
  const isUnreachable = usePiece((state) => state.session.kind) === "unreachable";
  return (
    <main className={classes.main}>
      <div className={classes.card}>
        <Subtitle1 as="h1">{isUnreachable ? texts.title : texts.signIn.title}</Subtitle1>
        {isUnreachable ? (
          <Text role="alert">{texts.signIn.unreachable}</Text>
        ) : (
          <Text>{texts.signIn.explained}</Text>
        )}
        <div className={classes.foot}>
          {isUnreachable || isTab ? (
            <Button onClick={() => void acts.askSession()}>{texts.signIn.again}</Button>
          ) : (
            // The server knows the ways in, and shows them there.
            <Button as="a" appearance="primary" href="/counsellor">
              {texts.signIn.button}
            </Button>
          )}
          <LanguageButton />
        </div>
      </div>
    </main>
  );
}
