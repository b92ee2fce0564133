import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons";
import { notYetShown } from "../arrivals.ts";
import { usePiece, useTexts, useWho } from "../context.ts";
import { low } from "../layout.ts";
import { useEndInView } from "../end-in-view.ts";
import { useNow } from "../now.ts";
import type { Outgoing } from "../state.ts";
import type { CaseFile } from "../wire.ts";
import { Entry } from "./entry.tsx";
import { OutgoingEntry } from "./outgoing-entry.tsx";

/** How long somebody who was heard typing counts as typing; their client says it again every 3 s. */
const typingLasts = 6_000;

const useStyles = makeStyles({
  frame: { position: "relative", display: "flex", flex: "1 1 auto", minHeight: 0 },
  scroll: {
    flex: "1 1 auto",
    overflowY: "auto",
    padding: "12px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    [low]: { minHeight: "200px" },
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  toLast: { position: "absolute", bottom: "8px", right: "16px", boxShadow: tokens.shadow8 },
  typing: { height: "20px", padding: "0 16px", color: tokens.colorNeutralForeground2 },
});

const nothing: Outgoing[] = [];

/** What has been said, and what is on its way; the end is followed unless somebody reads further up. */
export function Transcript({ file }: { file: CaseFile }) {
  const classes = useStyles();
  const texts = useTexts();
  const who = useWho();
  const outgoing = usePiece((state) => state.outgoing[file.id] ?? nothing);
  const underway = notYetShown(outgoing, file, who.name);
  const { scroll, list, isAtEnd, scrolled, toEnd } = useEndInView();
  return (
    <>
      <div className={classes.frame}>
        <div
          ref={scroll}
          role="region"
          aria-label={texts.transcript}
          tabIndex={0}
          className={classes.scroll}
          onScroll={scrolled}
        >
          <ol ref={list} className={classes.list}>
            {file.transcript.map((entry) => (
              <Entry key={entry.sequence} entry={entry} />
            ))}
            {underway.map((one) => (
              <OutgoingEntry key={one.id} case={file.id} one={one} />
            ))}
          </ol>
        </div>
        {!isAtEnd && (
          <Button className={classes.toLast} icon={<ArrowDownRegular />} onClick={toEnd}>
            {texts.toLast}
          </Button>
        )}
      </div>
      <Typing id={file.id} />
    </>
  );
}

function Typing({ id }: { id: string }) {
  const classes = useStyles();
  const texts = useTexts();
  const heard = usePiece((state) => state.typing[id] ?? 0);
  const isTyping = useNow() - heard < typingLasts;
  return (
    <div className={classes.typing} role="status">
      {isTyping && texts.residentTypes}
    </div>
  );
}
