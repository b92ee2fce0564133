import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useConsole, useTexts } from "../context.ts";
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
  heading: { outlineStyle: "none", fontSize: tokens.fontSizeBase500 },
  foot: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** Where nobody is signed in, or the server cannot be asked. */
export function SignIn({ session }: { session: "no" | "left" | "unreachable" }) {
  const classes = useStyles();
  const texts = useTexts();
  const { acts } = useConsole();
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone; here it is read what has happened.
  useEffect(() => heading.current?.focus(), []);
  const isUnreachable = session === "unreachable";
  return (
    <main className={classes.main}>
      <div className={classes.card}>
        <h1 ref={heading} tabIndex={-1} className={classes.heading}>
          {isUnreachable ? texts.title : texts.signIn.title}
        </h1>
        {isUnreachable ? (
          <Text role="alert">{texts.signIn.unreachable}</Text>
        ) : (
          <Text>{session === "no" ? texts.signIn.kept : texts.signIn.explained}</Text>
        )}
        <div className={classes.foot}>
          {isUnreachable ? (
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
