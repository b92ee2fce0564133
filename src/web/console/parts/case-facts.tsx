import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { usePiece, useTexts } from "../context.ts";
import { timeOfDay } from "../times.ts";
import type { QueuedCase } from "../wire.ts";
import { communeName, deskName, topicName } from "../words.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
});

/** A list of names and values. */
export function Facts({ facts }: { facts: (readonly [name: string, value: string])[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Where a case comes from and how it stands. */
export function CaseFacts({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const desks = usePiece((state) => state.desks);
  const language = usePiece((state) => state.preferences.language);
  const { facts } = texts;
  return (
    <Facts
      facts={[
        [facts.state, texts.states[one.state]],
        [facts.reason, texts.reasons[one.reason]],
        [facts.commune, communeName(one.commune, language)],
        [facts.topic, topicName(one.topic, language)],
        [facts.language, texts.languages[one.language]],
        [facts.desk, deskName(one.desk, desks, language)],
        [facts.opened, timeOfDay(one.openedAt, language)],
        ...(one.counsellor ? ([[facts.counsellor, one.counsellor.name]] as const) : []),
        ...(one.outcome ? ([[facts.outcome, texts.outcomes[one.outcome]]] as const) : []),
      ]}
    />
  );
}
