import { Button, Caption1, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useConsole, usePiece, useTexts, useWho } from "../context.ts";
import { canNote } from "../queue.ts";
import { timeOfDay } from "../times.ts";
import type { CaseFile } from "../wire.ts";
import { Section } from "./section.tsx";
import { Linked } from "./linked.tsx";

const useStyles = makeStyles({
  part: {
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px dashed ${tokens.colorPaletteYellowBorderActive}`,
  },
  private: { display: "flex", alignItems: "center", gap: "6px" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  text: { whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  keep: { alignSelf: "flex-start" },
});

/** Private notes, marked as what no resident ever sees. */
export function Notes({ file }: { file: CaseFile }) {
  const classes = useStyles();
  const texts = useTexts();
  const who = useWho();
  const language = usePiece((state) => state.preferences.language);
  return (
    <div className={classes.part}>
      <Section title={texts.notes}>
        <Caption1 className={classes.private}>
          <LockClosedRegular aria-hidden /> {texts.notesPrivate}
        </Caption1>
        <ul className={classes.list}>
          {file.notes.map(({ id, text, counsellor, at }) => (
            <li key={id}>
              <Caption1 className={classes.quiet}>
                {counsellor.name} · {timeOfDay(at, language)}
              </Caption1>
              <div className={classes.text}>
                <Linked text={text} />
              </div>
            </li>
          ))}
        </ul>
        {canNote(file, who) && <NewNote id={file.id} />}
      </Section>
    </div>
  );
}

function NewNote({ id }: { id: string }) {
  const classes = useStyles();
  const texts = useTexts();
  const { store, acts } = useConsole();
  const draft = usePiece((state) => state.noteDrafts[id] ?? "");
  const keep = () => {
    const text = draft.trim();
    if (text !== "") void acts.note(id, text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  };
  return (
    <>
      <Textarea
        id="note"
        aria-label={texts.note}
        placeholder={texts.note}
        rows={2}
        maxLength={4_000}
        value={draft}
        onChange={(_, { value }) => store.dispatch({ type: "note-drafted", case: id, text: value })}
        onKeyDown={key}
      />
      <Button className={classes.keep} disabledFocusable={draft.trim() === ""} onClick={keep}>
        {texts.keepNote}
      </Button>
    </>
  );
}
