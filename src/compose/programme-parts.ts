import { texts } from "../../dialogs/texts/texts.ts";
import { dateInWords } from "../domain/dates.ts";
import type { Language } from "../domain/language.ts";
import type { Aspect, Fact, Programme } from "../domain/programme.ts";
import type { Part, Statement } from "../domain/reply.ts";
import { chooseFacts } from "./choose-facts.ts";
import type { Citer } from "./citer.ts";
import { isToCheck, newestDate } from "./freshness.ts";

/** Aspects whose absence is said: nobody should search an answer for an amount that is not there. */
const saidWhenMissing = ["cost", "hours", "documents"] as const;

/** A programme told in one language: what it is, the facts that fit what is asked, contact, what to check. */
export function programmeParts(
  programme: Programme,
  aspect: Aspect | null,
  { language, citer, now }: { language: Language; citer: Citer; now: number },
): Part[] {
  const facts = chooseFacts(programme.facts, aspect);
  const items = facts.map((fact) => factStatement(fact, language, citer, now));
  return [
    {
      kind: "paragraph",
      language,
      statement: { text: programme.summary[language], cites: citer.cite(programme.summary.sources) },
    },
    ...missingPart(programme, aspect, language),
    ...(items.length > 0 ? [{ kind: "list", language, items } as const] : []),
    ...contactParts([programme], language, citer),
    ...cautionParts(programme, facts.some((fact) => isToCheck(fact, now)), language),
  ];
}

/** How to reach the bodies of some programmes; empty when no source says. */
export function contactParts(programmes: Programme[], language: Language, citer: Citer): Part[] {
  return programmes.flatMap(({ authority, contacts }) => {
    const items = contacts.map(
      ({ kind, value, sources }): Statement => ({
        text: `${texts[language].contactKinds[kind]}${language === "fr" ? " : " : ": "}${value[language]}`,
        cites: citer.cite(sources),
      }),
    );
    return items.length > 0 ? [{ kind: "contact", language, title: authority[language], items } as const] : [];
  });
}

function factStatement(fact: Fact, language: Language, citer: Citer, now: number): Statement {
  const cites = citer.cite(fact.sources);
  if (!isToCheck(fact, now)) return { text: fact.text[language], cites };
  const { toCheck, undated } = texts[language];
  const newest = newestDate(fact.sources);
  const date = newest === null ? undated : dateInWords(newest, language);
  return { text: `${fact.text[language]} ${toCheck(date)}`, cites };
}

function missingPart({ facts }: Programme, aspect: Aspect | null, language: Language): Part[] {
  const said = saidWhenMissing.find((one) => one === aspect);
  if (!said || facts.some((fact) => fact.aspect === said)) return [];
  return [{ kind: "paragraph", language, statement: { text: texts[language].missing[said], cites: [] } }];
}

function cautionParts(programme: Programme, toCheck: boolean, language: Language): Part[] {
  const { checkWith, outsideBrussels } = texts[language];
  const cautions = [
    programme.area === "outside-region" ? outsideBrussels : null,
    programme.caution?.[language] ?? null,
    toCheck ? checkWith(programme.authority[language]) : null,
  ];
  return cautions.filter((text) => text !== null).map((text) => ({ kind: "caution", language, text }));
}
