import { makeStyles, tokens } from "@fluentui/react-components";
import { usePiece, useTexts } from "../context.ts";
import { duration } from "../durations.ts";
import { useNow } from "../now.ts";
import type { GroupName } from "../queue.ts";
import { timeOfDay } from "../times.ts";
import type { QueuedCase } from "../wire.ts";
import { Hidden } from "./hidden.tsx";

const useStyles = makeStyles({
  time: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

/** How long somebody waits, to the second; of an ended case, when it ended. */
export function Since({ one, group }: { one: QueuedCase; group: GroupName }) {
  const classes = useStyles();
  const language = usePiece((state) => state.preferences.language);
  switch (group) {
    case "waiting":
    case "elsewhere":
    case "callbacks":
      return <Waiting since={one.queuedAt} />;
    case "mine":
    case "others":
      return (
        <span className={classes.time}>{timeOfDay(one.acceptedAt ?? one.queuedAt, language)}</span>
      );
    case "ended":
      return (
        <span className={classes.time}>{timeOfDay(one.endedAt ?? one.queuedAt, language)}</span>
      );
  }
}

function Waiting({ since }: { since: number }) {
  const classes = useStyles();
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const waited = duration(useNow() - since, language);
  return (
    <span className={classes.time}>
      <span aria-hidden>{waited}</span>
      <Hidden>{texts.waitingFor(waited)}</Hidden>
    </span>
  );
}
