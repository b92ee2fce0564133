import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { usePiece, useTexts } from "../context.ts";
import { useFile, useSelected } from "../current.ts";
import { langOf } from "../words.ts";
import { BackButton } from "./back-button.tsx";
import { CallbackPart } from "./callback-part.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { Notes } from "./notes.tsx";
import { Section } from "./section.tsx";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "8px", padding: "12px" },
  scroll: {
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    flex: "1 1 auto",
    overflowY: "auto",
    padding: "0 12px 12px",
    overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingLeft: "20px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is known of the case that is open: the question, the programmes found, notes, the callback. */
export function CasePane() {
  const classes = useStyles();
  const texts = useTexts();
  const one = useSelected();
  const file = useFile();
  const language = usePiece((state) => state.preferences.language);
  return (
    <>
      <div className={classes.head} id="case" tabIndex={-1}>
        <BackButton to="conversation" />
        <Subtitle2 as="h2">{texts.case}</Subtitle2>
      </div>
      {one && (
        <div className={classes.scroll}>
          {file?.callback && <CallbackPart one={one} callback={file.callback} />}
          <Section title={texts.question}>
            {one.question === "" ? (
              <Body1 className={classes.quiet}>{texts.noQuestion}</Body1>
            ) : (
              <Body1 lang={langOf(one.language)}>{one.question}</Body1>
            )}
          </Section>
          <Section title={texts.caseProgrammes}>
            {file && file.programmes.length > 0 ? (
              <ul className={classes.list}>
                {file.programmes.map(({ id, name }) => (
                  <li key={id}>{name[language]}</li>
                ))}
              </ul>
            ) : (
              <Body1 className={classes.quiet}>{texts.noProgramme}</Body1>
            )}
          </Section>
          <CaseFacts one={one} />
          {file && <Notes key={file.id} file={file} />}
        </div>
      )}
    </>
  );
}
