import { texts } from "../../dialogs/texts/texts.ts";
import { dateInWords } from "../domain/dates.ts";
import type { Language } from "../domain/language.ts";
import type { Aspect, Contact, Fact, Programme, Source } from "../domain/programme.ts";
import type { Part, Statement } from "../domain/reply.ts";
import { cautionParts, type Told } from "./cautions.ts";
import { chooseFacts } from "./choose-facts.ts";
import type { Citer } from "./citer.ts";
import { isStale, newestDate } from "./freshness.ts";

/** Aspects whose absence is said: nobody should search an answer for an amount that is not there. */
const saidWhenMissing = ["cost", "hours", "documents"] as const;

/** What a text is written with: its language, the numbering of its sources, and the time it is read at. */
export type Writing = { language: Language; citer: Citer; now: number };

/** A programme told in one language: what it is, the facts that fit what is asked, contact, what to check. */
export function programmeParts(
  programme: Programme,
  aspect: Aspect | null,
  writing: Writing,
): Part[] {
  const { language, now } = writing;
  // Sources are numbered as they are written: the summary comes first.
  const summary = summaryStatement(programme, writing);
  const facts = chooseFacts(programme, aspect);
  const isOld = facts.some((fact) => fact.volatile && isStale(fact.sources, now));
  return [
    { kind: "paragraph", language, statement: summary },
    ...missingParts(programme, aspect, language),
    ...listParts(programme, aspect, writing),
    ...frameParts(programme, writing, { aspect, facts, isOld }),
  ];
}

/** The facts that fit what is asked, but for those that are told already. */
export function listParts(
  programme: Programme,
  aspect: Aspect | null,
  writing: Writing,
  told: ReadonlySet<string> = new Set(),
): Part[] {
  const { language } = writing;
  const items = chooseFacts(programme, aspect)
    .filter(({ text }) => !told.has(text[language]))
    .map(({ text, sources, volatile }) => statement(text[language], sources, volatile, writing));
  return items.length > 0 ? [{ kind: "list", language, items }] : [];
}

/** How to reach a programme, and what to check of what is told of it. */
export function frameParts(programme: Programme, writing: Writing, told: Told): Part[] {
  const isContactOld = programme.contacts.some(
    (contact) => agesFast(contact) && isStale(contact.sources, writing.now),
  );
  return [
    ...contactParts([programme], writing),
    ...cautionParts(programme, { ...told, isOld: told.isOld || isContactOld }, writing.language),
  ];
}

/** A programme in short, in one language: name, what it is, contact, what to check. */
export function sheetParts(programme: Programme, writing: Writing): Part[] {
  const { language, now } = writing;
  const { names, summary } = programme;
  const isOld = amountOrHours.test(summary[language]) && isStale(summary.sources, now);
  return [
    { kind: "heading", language, text: names[language] },
    { kind: "paragraph", language, statement: summaryStatement(programme, writing) },
    ...frameParts(programme, writing, { aspect: null, facts: [], isOld }),
  ];
}

/** How to reach the bodies of some programmes; empty when no source says. */
export function contactParts(programmes: Programme[], writing: Writing): Part[] {
  const { language } = writing;
  return programmes.flatMap(({ authority, contacts }) => {
    const items = contacts.map((contact) =>
      statement(
        withColon(texts[language].contactKinds[contact.kind], contact.value[language], language),
        contact.sources,
        agesFast(contact),
        writing,
      ),
    );
    return items.length > 0
      ? [{ kind: "contact", language, title: authority[language], items } as const]
      : [];
  });
}

/** "Téléphone : 02 …", "Telefoon: 02 …": French has a space before the colon. */
export function withColon(label: string, text: string, language: Language): string {
  return `${label}${language === "fr" ? " : " : ": "}${text}`;
}

/** What a programme is, in a sentence; one that tells an amount or hours says how old it is. */
export function summaryStatement({ summary }: Programme, writing: Writing): Statement {
  const text = summary[writing.language];
  return statement(text, summary.sources, amountOrHours.test(text), writing);
}

const amountOrHours = /\d\s?(€|euro|%|h\b|uur)/;

function agesFast(one: Fact | Contact): boolean {
  return "volatile" in one ? one.volatile : one.kind === "phone";
}

/** A sourced text; what ages fast and is old or undated says so. */
function statement(
  text: string,
  sources: Source[],
  volatile: boolean,
  { language, citer, now }: Writing,
): Statement {
  const cites = citer.cite(sources);
  if (!volatile || !isStale(sources, now)) return { text, cites };
  const { toCheck, undated } = texts[language];
  const newest = newestDate(sources);
  return {
    text: `${text} ${toCheck(newest === null ? undated : dateInWords(newest, language))}`,
    cites,
  };
}

/** Says that what was asked stands in no source. */
export function missingParts(
  { facts }: Programme,
  aspect: Aspect | null,
  language: Language,
): Part[] {
  const said = saidWhenMissing.find((one) => one === aspect);
  if (!said || facts.some((fact) => fact.aspect === said)) return [];
  return [
    { kind: "paragraph", language, statement: { text: texts[language].missing[said], cites: [] } },
  ];
}
