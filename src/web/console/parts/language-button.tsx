import { Button, makeStyles } from "@fluentui/react-components";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { Hidden } from "./hidden.tsx";

const useStyles = makeStyles({ short: { minWidth: "40px" } });

/** Changes the console's language to the other one. */
export function LanguageButton() {
  const { store } = useConsole();
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const other = language === "fr" ? "nl" : "fr";
  const change = () => store.dispatch({ type: "preferred", preferences: { language: other } });
  return (
    <Button appearance="subtle" lang={other} className={useStyles().short} onClick={change}>
      {other.toUpperCase()}
      <Hidden> – {texts.otherLanguage}</Hidden>
    </Button>
  );
}
