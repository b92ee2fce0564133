import { Button, Caption1, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ChatMultipleRegular, SearchRegular, SendRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useConsole, usePiece, useTexts, useWho } from "../context.ts";
import { hidden, narrow } from "../layout.ts";
import { isMine } from "../queue.ts";
import type { QueuedCase } from "../wire.ts";
import { langOf } from "../words.ts";

/** What the server takes of one message. */
const longest = 4_000;

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  // Without their pictures the buttons have room on a phone, and the one that sends without its word.
  icon: { [narrow]: { display: "none" } },
  send: { marginLeft: "auto", [narrow]: { minWidth: "32px", padding: "4px" } },
  sendLabel: { [narrow]: hidden },
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground2, [narrow]: hidden },
});

/** Where the answer is written; for who does not have the case, why it cannot be. */
export function AnswerBox({ one }: { one: QueuedCase }) {
  const classes = useStyles();
  const who = useWho();
  return (
    <div className={classes.box}>
      {isMine(one, who) ? <Writing one={one} /> : <WhyNot one={one} />}
    </div>
  );
}

function Writing({ one }: { one: QueuedCase }) {
  const classes = useStyles();
  const texts = useTexts();
  const { store, acts } = useConsole();
  const draft = usePiece((state) => state.drafts[one.id] ?? "");
  const send = () => {
    const text = draft.trim();
    if (text !== "") void acts.say(one.id, text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const write = (text: string) => {
    store.dispatch({ type: "drafted", case: one.id, text });
    if (text !== "") acts.typing(one.id);
  };
  const open = (dialog: "programmes" | "canned") => () =>
    store.dispatch({ type: "dialog", dialog });
  return (
    <>
      <Textarea
        id="answer"
        aria-label={texts.answer}
        aria-describedby="answer-hint"
        placeholder={texts.answer}
        lang={langOf(one.language)}
        rows={3}
        maxLength={longest}
        value={draft}
        onChange={(_, { value }) => write(value)}
        onKeyDown={key}
      />
      <Caption1 id="answer-hint" className={classes.hint}>
        {one.language === "both" ? "" : texts.answerIn(texts.languages[one.language])}{" "}
        {texts.answerHint}
      </Caption1>
      <div className={classes.buttons}>
        <Button
          size="small"
          icon={{ children: <SearchRegular />, className: classes.icon }}
          aria-haspopup="dialog"
          onClick={open("programmes")}
        >
          {texts.programmes}
        </Button>
        <Button
          size="small"
          icon={{ children: <ChatMultipleRegular />, className: classes.icon }}
          aria-haspopup="dialog"
          onClick={open("canned")}
        >
          {texts.canned}
        </Button>
        <Button
          appearance="primary"
          className={classes.send}
          icon={<SendRegular />}
          disabledFocusable={draft.trim() === ""}
          onClick={send}
        >
          <span className={classes.sendLabel}>{texts.send}</span>
        </Button>
      </div>
    </>
  );
}

function WhyNot({ one }: { one: QueuedCase }) {
  const classes = useStyles();
  const { notYours } = useTexts();
  const words = (): string => {
    switch (one.state) {
      case "queued":
      case "transferred":
        return notYours.waiting;
      case "accepted":
        return one.counsellor ? notYours.others(one.counsellor.name) : notYours.waiting;
      case "callback":
        return notYours.callback;
      case "closed":
      case "returned":
      case "abandoned":
        return notYours.ended;
    }
  };
  return <Caption1 className={classes.quiet}>{words()}</Caption1>;
}
