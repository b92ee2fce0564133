import { Badge, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { usePiece, useTexts } from "../context.ts";
import { timeOfDay } from "../times.ts";
import type { Entry as EntryOf } from "../wire.ts";
import { langOf, speakerOf } from "../words.ts";
import { Linked } from "./linked.tsx";

export const useEntryStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: "2px", maxWidth: "85%" },
  resident: { alignSelf: "flex-start", alignItems: "flex-start" },
  own: { alignSelf: "flex-end", alignItems: "flex-end" },
  notice: { alignSelf: "center", alignItems: "center" },
  head: { display: "flex", flexWrap: "wrap", gap: "6px", color: tokens.colorNeutralForeground2 },
  bubble: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusXLarge,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fromResident: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  fromCounsellor: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  fromAssistant: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  fromNotice: {
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** One message, marked as whose it is and in which language. */
export const Entry = memo(function Entry({ entry }: { entry: EntryOf }) {
  const classes = useEntryStyles();
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const { from, decision } = entry;
  const side = from === "resident" ? "resident" : from === "notice" ? "notice" : "own";
  const bubbles = {
    resident: classes.fromResident,
    assistant: classes.fromAssistant,
    counsellor: classes.fromCounsellor,
    notice: classes.fromNotice,
  };
  return (
    <li className={mergeClasses(classes.entry, classes[side])}>
      <div className={classes.head}>
        <Caption1>
          {speakerOf(entry, texts)} · {timeOfDay(entry.at, language)}
        </Caption1>
        {decision && decision !== "answer" && (
          <Badge appearance="tint" color={decision === "crisis" ? "danger" : "informative"}>
            {texts.decisions[decision]}
          </Badge>
        )}
      </div>
      <div className={mergeClasses(classes.bubble, bubbles[from])} lang={langOf(entry.language)}>
        <Linked text={entry.text} onBrand={from === "counsellor"} />
      </div>
      {entry.question !== undefined && (
        <Caption1 className={classes.head} lang={langOf(entry.language)}>
          <span lang={language}>{texts.understood}</span> {entry.question}
        </Caption1>
      )}
      {entry.programmes && entry.programmes.length > 0 && (
        <Caption1 className={classes.head}>
          {texts.found} {entry.programmes.map(({ name }) => name).join(" · ")}
        </Caption1>
      )}
    </li>
  );
});
