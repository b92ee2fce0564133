import { Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { languages, type Language } from "../../../domain/language.ts";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { type Preferences, themeChoices, type ThemeChoice } from "../preferences.ts";

/** What is set for this browser alone; it holds at once. */
export function BrowserSettings() {
  const texts = useTexts();
  const { store } = useConsole();
  const { language, theme, sound, shortcuts } = usePiece((state) => state.preferences);
  const prefer = (preferences: Partial<Preferences>) =>
    store.dispatch({ type: "preferred", preferences });
  return (
    <>
      <Field label={texts.consoleLanguage}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => prefer({ language: value as Language })}
        >
          {languages.map((each) => (
            <Radio key={each} value={each} label={texts.languageNames[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.theme}>
        <RadioGroup
          layout="horizontal"
          value={theme}
          onChange={(_, { value }) => prefer({ theme: value as ThemeChoice })}
        >
          {themeChoices.map((each) => (
            <Radio key={each} value={each} label={texts.themes[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={texts.sound}
        checked={sound}
        onChange={(_, { checked }) => prefer({ sound: checked })}
      />
      <Switch
        label={texts.singleKeys}
        checked={shortcuts}
        onChange={(_, { checked }) => prefer({ shortcuts: checked })}
      />
    </>
  );
}
