import { texts } from "../../../dialogs/texts/texts.ts";
import { chooseFacts } from "../../compose/choose-facts.ts";
import { isStale, newestDate } from "../../compose/freshness.ts";
import { dateInWords } from "../../domain/dates.ts";
import type { Language } from "../../domain/language.ts";
import type { Aspect, Fact, Programme, Source } from "../../domain/programme.ts";
import { speaksToMachine } from "./speaks-to-machine.ts";
import { mostGiven } from "./thresholds.ts";

/** A fact as a model is given it. */
export type GivenFact = {
  /** From 1, in the order they are given. */
  number: number;
  programme: Programme;
  aspect: Aspect;
  text: string;
  /** What must be said beside it when it ages fast and is old or undated: "(2021, à vérifier)". */
  note: string | null;
  sources: Source[];
  /** Gives two values on which its sources differ. */
  contradiction: boolean;
  /** Says what was asked of the first programme: an answer has to cite one of these. */
  isCore: boolean;
};

export type FactsAsked = {
  aspect: Aspect | null;
  language: Language;
  /** Epoch milliseconds, against which the age of facts is measured. */
  now: number;
  /** Characters at most. */
  most?: number;
};

/**
 * The facts a model is given, numbered from 1: of each programme its summary and what the extractive answer
 * would tell, then the rest of the first one's, so that a resident's situation can be taken up. A fact that
 * speaks to the machine is left out: facts are data.
 */
export function numberedFacts(
  programmes: Programme[],
  { aspect, language, now, most = mostGiven }: FactsAsked,
): GivenFact[] {
  const [main, ...others] = programmes;
  if (!main) return [];
  const chosen = chooseFacts(main, aspect);
  const asked = chosen.some((fact) => fact.aspect === aspect) ? aspect : null;
  const candidates = [
    ...told(main, chosen, (one) => asked === null || one.aspect === asked),
    ...others.flatMap((one) => told(one, chooseFacts(one, aspect), () => false)),
    ...rest(main, chosen),
  ];
  const given: GivenFact[] = [];
  let length = 0;
  for (const { programme, isCore, ...fact } of candidates) {
    const text = fact.text[language];
    length += text.length;
    if (length > most) break;
    if (speaksToMachine(text)) continue;
    const note = noteOf(fact.sources, fact.volatile, { language, now });
    const { aspect: own, sources, contradiction } = fact;
    given.push({
      number: given.length + 1,
      programme,
      aspect: own,
      text,
      note,
      sources,
      contradiction,
      isCore,
    });
  }
  return given;
}

type Candidate = Pick<Fact, "aspect" | "text" | "sources" | "volatile" | "contradiction"> & {
  programme: Programme;
  isCore: boolean;
};

/** The summary and some facts. When nothing in particular is asked, the summary is what was asked. */
function told(
  programme: Programme,
  facts: Fact[],
  isCore: (fact: { aspect: Aspect }) => boolean,
): Candidate[] {
  const { summary } = programme;
  const about: Candidate = {
    aspect: "about",
    text: summary,
    sources: summary.sources,
    volatile: /\d\s?(€|euro|%|h\b|uur)/.test(summary.fr),
    contradiction: false,
    programme,
    isCore: isCore({ aspect: "about" }),
  };
  return [about, ...facts.map((fact) => ({ ...fact, programme, isCore: isCore(fact) }))];
}

function rest(programme: Programme, chosen: Fact[]): Candidate[] {
  return programme.facts
    .filter((fact) => !chosen.includes(fact))
    .map((fact) => ({ ...fact, programme, isCore: false }));
}

function noteOf(
  sources: Source[],
  volatile: boolean,
  { language, now }: { language: Language; now: number },
): string | null {
  if (!volatile || !isStale(sources, now)) return null;
  const { toCheck, undated } = texts[language];
  const newest = newestDate(sources);
  return toCheck(newest === null ? undated : dateInWords(newest, language));
}
