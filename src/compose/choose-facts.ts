import { languages, type Bilingual } from "../domain/language.ts";
import type { Aspect, Fact, Programme } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";

/** More than this is not read on a phone. */
const mostFacts = 4;
/** What a person needs to know first, when nothing in particular is asked. */
const usualOrder: Aspect[] = [
  "conditions",
  "cost",
  "procedure",
  "hours",
  "contact",
  "documents",
  "about",
];

/** A fact of which at least this share of the words stands in the summary says nothing new. */
const sameAsSummary = 0.8;

/** The facts that fit what is asked, at most four, contradictions of that aspect always among them. */
export function chooseFacts(programme: Programme, aspect: Aspect | null): Fact[] {
  const facts = newFactsOf(programme);
  const order =
    aspect === null ? usualOrder : [aspect, ...usualOrder.filter((other) => other !== aspect)];
  const ranked = order.flatMap((one) => {
    const own = facts.filter((fact) => fact.aspect === one);
    return [
      ...own.filter((fact) => fact.contradiction),
      ...own.filter((fact) => !fact.contradiction),
    ];
  });
  const chosen = aspect === null ? spread(ranked) : ranked;
  const asked = ranked.filter((fact) => fact.aspect === aspect).length;
  // What was asked is told whole before anything else; around it, only what a person needs next.
  return chosen
    .slice(0, Math.max(asked, aspect === null ? mostFacts : mostFacts - 1))
    .slice(0, mostFacts + 1);
}

/** Kept for each programme: comparing its facts with its summary is half of composing an answer. */
const newFacts = new WeakMap<Programme, Fact[]>();

function newFactsOf(programme: Programme): Fact[] {
  const known = newFacts.get(programme);
  if (known) return known;
  const facts = programme.facts.filter((fact) => isNew(fact, programme.summary));
  newFacts.set(programme, facts);
  return facts;
}

function isNew(fact: Fact, summary: Bilingual): boolean {
  if (fact.contradiction) return true;
  return languages.some((language) => {
    const said = new Set(wordsOf(summary[language]));
    const words = wordsOf(fact.text[language]);
    if (words.some((word) => /\d/.test(word) && !said.has(word))) return true;
    return words.filter((word) => said.has(word)).length < words.length * sameAsSummary;
  });
}

/** The best fact of each aspect before the second of any. */
function spread(ranked: Fact[]): Fact[] {
  const first = new Set(usualOrder.map((aspect) => ranked.find((fact) => fact.aspect === aspect)));
  return [
    ...ranked.filter((fact) => first.has(fact)),
    ...ranked.filter((fact) => !first.has(fact)),
  ];
}
