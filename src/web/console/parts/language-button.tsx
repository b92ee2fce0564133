import { Button } from "@fluentui/react-components";
import { useConsole, usePiece, useTexts } from "../context.ts";

/** Changes the console's language to the other one. */
export function LanguageButton() {
  const { store } = useConsole();
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const other = language === "fr" ? "nl" : "fr";
  const change = () => store.dispatch({ type: "preferred", preferences: { language: other } });
  return (
    <Button appearance="subtle" lang={other} aria-label={texts.otherLanguage} onClick={change}>
      {other.toUpperCase()}
    </Button>
  );
}
