import { Badge, CounterBadge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo } from "react";
import { holderOf } from "../../../domain/case.ts";
import { unreadIn } from "../arrivals.ts";
import { take } from "../commands.ts";
import { useConsole, usePiece, useTexts, useWho } from "../context.ts";
import { canTake, type GroupName } from "../queue.ts";
import type { QueuedCase } from "../wire.ts";
import { communeName, langOf, topicName } from "../words.ts";
import { Hidden } from "./hidden.tsx";
import { Since } from "./since.tsx";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gap: "2px",
    width: "100%",
    boxSizing: "border-box",
    marginBottom: "4px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderLeft: "4px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  waiting: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  mine: { borderLeftColor: tokens.colorBrandStroke1 },
  callbacks: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  line: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  place: { fontWeight: tokens.fontWeightSemibold, flex: "1 1 auto", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, flex: "1 1 auto", overflowWrap: "anywhere" },
  question: {
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    color: tokens.colorNeutralForeground2,
  },
});

type Props = { one: QueuedCase; group: GroupName; isStop: boolean };

/** A case of the queue: chosen by a press, taken by Enter once it is chosen. */
export const QueueItem = memo(function QueueItem({ one, group, isStop }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const { store, acts } = useConsole();
  const language = usePiece((state) => state.preferences.language);
  const who = useWho();
  const isSelected = usePiece((state) => state.selected === one.id);
  const open = () => {
    acts.select(one.id);
    store.dispatch({ type: "pane", pane: "conversation" });
  };
  const holder = holderOf(one);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isSelected || !canTake(one, who)) return;
    event.preventDefault();
    take(one.id, store, acts);
  };
  const mark = group in classes ? classes[group as "waiting" | "mine" | "callbacks"] : undefined;
  return (
    <li>
      <button
        type="button"
        data-case={one.id}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected || undefined}
        className={mergeClasses(classes.item, mark, isSelected && classes.selected)}
        onClick={open}
        onKeyDown={key}
      >
        <span className={classes.line}>
          <span className={classes.place}>{communeName(one.commune, language)}</span>
          <Since one={one} group={group} />
        </span>
        <span className={classes.line}>
          <span className={classes.quiet}>{topicName(one.topic, language)}</span>
          <Marks one={one} />
        </span>
        {one.question !== "" && (
          <span className={classes.question} lang={langOf(one.language)}>
            {one.question}
          </span>
        )}
        {holder !== null && holder.id !== who.id && (
          <span className={classes.question}>{texts.with(holder.name)}</span>
        )}
        {group === "ended" && <span className={classes.question}>{texts.states[one.state]}</span>}
      </button>
    </li>
  );
});

function Marks({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const unread = usePiece(({ files, seen }) =>
    one.state === "accepted" ? unreadIn(files[one.id], seen[one.id]) : 0,
  );
  return (
    <>
      {one.reason === "distress" && (
        <Badge appearance="filled" color="danger">
          {texts.reasons.distress}
        </Badge>
      )}
      {unread > 0 && (
        <>
          <CounterBadge count={unread} color="brand" aria-hidden />
          <Hidden>{texts.unread(unread)}</Hidden>
        </>
      )}
      <Badge appearance="outline" color="informative" aria-hidden>
        {one.language === "both" ? "FR · NL" : one.language.toUpperCase()}
      </Badge>
      <Hidden>{texts.languages[one.language]}</Hidden>
    </>
  );
}
