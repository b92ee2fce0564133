import { Body1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useTexts, usePiece } from "../context.ts";
import { useFile, useSelected } from "../current.ts";
import { narrow } from "../layout.ts";
import { communeName, topicName } from "../words.ts";
import { AnswerBox } from "./answer-box.tsx";
import { BackButton } from "./back-button.tsx";
import { CaseActs, DetailsButton } from "./case-acts.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { Transcript } from "./transcript.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: "1 1 160px",
    minWidth: 0,
    overflowWrap: "anywhere",
    // What can be done has a line of its own.
    [narrow]: { flexBasis: "220px" },
  },
  empty: {
    display: "grid",
    alignContent: "center",
    justifyItems: "center",
    gap: "8px",
    flex: "1 1 auto",
    padding: "24px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
});

/** The conversation of the case that is open, and what can be done with it. */
export function Conversation() {
  const classes = useStyles();
  const texts = useTexts();
  const one = useSelected();
  const file = useFile();
  const language = usePiece((state) => state.preferences.language);
  if (one === null) return <NothingChosen />;
  return (
    <>
      <div className={classes.head}>
        <BackButton to="queue" />
        <Subtitle2 as="h2" className={classes.title}>
          {communeName(one.commune, language)} · {topicName(one.topic, language)}
        </Subtitle2>
        <DetailsButton />
        <CaseActs one={one} />
      </div>
      <NoticeBar />
      {file === null ? (
        <div className={classes.empty}>
          <Spinner aria-label={texts.searching} />
        </div>
      ) : (
        <Transcript key={file.id} file={file} />
      )}
      <AnswerBox key={`answer ${one.id}`} one={one} />
    </>
  );
}

function NothingChosen() {
  const classes = useStyles();
  const texts = useTexts();
  return (
    <>
      <NoticeBar />
      <div className={classes.empty}>
        <Subtitle2 as="h2">{texts.conversation}</Subtitle2>
        <Body1>{texts.choose}</Body1>
        <Body1>{texts.chooseKeys}</Body1>
      </div>
    </>
  );
}
