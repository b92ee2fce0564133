import { Button, Field, Input, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { languages } from "../../../domain/language.ts";
import { useConsole, usePiece, useTexts } from "../context.ts";
import type { Session } from "../wire.ts";
import { BrowserSettings } from "./browser-settings.tsx";
import { CheckList } from "./check-list.tsx";
import { Window } from "./window.tsx";

const useStyles = makeStyles({
  out: { alignSelf: "flex-start" },
});

/** Who one is for residents, what one serves, and how the console is in this browser. */
export function ProfileDialog({ who }: { who: Session }) {
  const classes = useStyles();
  const texts = useTexts();
  const { store, acts } = useConsole();
  const desks = usePiece((state) => state.desks);
  const language = usePiece((state) => state.preferences.language);
  const [name, setName] = useState(who.name);
  const [served, setServed] = useState(who.desks);
  const [spoken, setSpoken] = useState(who.languages);
  const [isFailed, setFailed] = useState(false);
  const isReady = name.trim() !== "" && spoken.length > 0;
  const save = async () => {
    if (!isReady) return;
    const isSaved = await acts.saveProfile({ name: name.trim(), desks: served, languages: spoken });
    setFailed(!isSaved);
    if (isSaved) store.dispatch({ type: "dialog", dialog: null });
  };
  return (
    <Window
      title={texts.profile}
      closing={texts.cancel}
      actions={
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void save()}>
          {texts.save}
        </Button>
      }
    >
      <Field
        label={texts.name}
        validationState={name.trim() === "" ? "error" : "none"}
        validationMessage={name.trim() === "" ? texts.nameNeeded : undefined}
      >
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <CheckList
        label={texts.myDesks}
        hint={texts.everyDesk}
        choices={desks.map(({ id, names }) => ({ value: id, label: names[language] }))}
        chosen={served}
        choose={setServed}
      />
      <CheckList
        label={texts.myLanguages}
        fault={spoken.length === 0 ? texts.languageNeeded : undefined}
        choices={languages.map((each) => ({ value: each, label: texts.languageNames[each] }))}
        chosen={spoken}
        choose={setSpoken}
      />
      <Text role="alert">{isFailed && texts.notSaved}</Text>
      <Subtitle2 as="h3">{texts.thisBrowser}</Subtitle2>
      <BrowserSettings />
      <Button className={classes.out} onClick={() => void acts.signOut()}>
        {texts.signOut}
      </Button>
    </Window>
  );
}
