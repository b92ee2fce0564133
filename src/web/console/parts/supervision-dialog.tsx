import { Body1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePiece, useTexts } from "../context.ts";
import { deskHours } from "../desk-hours.ts";
import { duration } from "../durations.ts";
import { useSupervision } from "../supervision.ts";
import type { DeskLine, Figures, Present } from "../wire.ts";
import { deskName } from "../words.ts";
import { MakeLink } from "./make-link.tsx";
import { Table } from "./table.tsx";
import { Window } from "./window.tsx";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    gap: "8px",
    margin: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: 600 },
  },
});

/** For supervisors: the queue in figures, who is present, the desks, and the way in for others. */
export function SupervisionDialog() {
  const texts = useTexts();
  const desks = usePiece((state) => state.desks);
  const { present, figures } = useSupervision();
  return (
    <Window title={texts.supervision} isWide>
      <Subtitle2 as="h3">{texts.figures}</Subtitle2>
      <Read what={figures}>{(read) => <FigureList figures={read} />}</Read>
      <Subtitle2 as="h3">{texts.present}</Subtitle2>
      <Read what={present}>{(read) => <PresentTable present={read} />}</Read>
      <Subtitle2 as="h3">{texts.desks}</Subtitle2>
      <DeskTable desks={desks} />
      <Subtitle2 as="h3">{texts.makeLink}</Subtitle2>
      <MakeLink />
    </Window>
  );
}

type ReadProps<T> = { what: T | "reading" | "failed"; children: (read: T) => ReactNode };

function Read<T>({ what, children }: ReadProps<T>) {
  const texts = useTexts();
  if (what === "reading") return <Spinner size="tiny" aria-label={texts.searching} />;
  return what === "failed" ? <Body1 role="alert">{texts.notRead}</Body1> : children(what);
}

function FigureList({ figures }: { figures: Figures }) {
  const classes = useStyles();
  const { figureNames: names, none } = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const wait = (time: number | null) => (time === null ? none : duration(time, language));
  const { today } = figures;
  const rows: [name: string, value: string | number][] = [
    [names.waiting, figures.waiting],
    [names.longestWait, wait(figures.longestWait)],
    [names.accepted, figures.accepted],
    [names.callbacks, figures.callbacks],
    [names.opened, today.opened],
    [names.answered, today.answered],
    [names.abandoned, today.abandoned],
    [names.medianWait, wait(today.medianWait)],
  ];
  return (
    <dl className={classes.figures}>
      {rows.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PresentTable({ present }: { present: Present[] }) {
  const texts = useTexts();
  const desks = usePiece((state) => state.desks);
  const language = usePiece((state) => state.preferences.language);
  const { presentTable: heads } = texts;
  if (present.length === 0) return <Body1>{texts.nobodyPresent}</Body1>;
  return (
    <Table
      label={texts.present}
      heads={[heads.name, heads.desks, heads.languages, heads.cases]}
      rows={present.map((one) => [
        one.id,
        one.name,
        one.desks.map((id) => deskName(id, desks, language)).join(", ") || texts.allDesks,
        one.languages.map((each) => each.toUpperCase()).join(", "),
        String(one.cases),
      ])}
    />
  );
}

function DeskTable({ desks }: { desks: DeskLine[] }) {
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const { deskTable: heads } = texts;
  return (
    <Table
      label={texts.desks}
      heads={[heads.name, heads.hours, heads.waiting]}
      rows={desks.map((desk) => [
        desk.id,
        desk.names[language],
        deskHours(desk, texts, language),
        String(desk.waiting),
      ])}
    />
  );
}
