import type { Aspect, Fact } from "../domain/programme.ts";

/** More than this is not read on a phone. */
const mostFacts = 4;
/** What a person needs to know first, when nothing in particular is asked. */
const usualOrder: Aspect[] = ["conditions", "cost", "procedure", "hours", "contact", "documents", "about"];

/** The facts that fit what is asked, at most four, contradictions of that aspect always among them. */
export function chooseFacts(facts: Fact[], aspect: Aspect | null): Fact[] {
  const order = aspect === null ? usualOrder : [aspect, ...usualOrder.filter((other) => other !== aspect)];
  const ranked = order.flatMap((one) => {
    const own = facts.filter((fact) => fact.aspect === one);
    return [...own.filter((fact) => fact.contradiction), ...own.filter((fact) => !fact.contradiction)];
  });
  const chosen = aspect === null ? spread(ranked) : ranked;
  const asked = ranked.filter((fact) => fact.aspect === aspect).length;
  // What was asked is told whole before anything else; around it, only what a person needs next.
  return chosen.slice(0, Math.max(asked, aspect === null ? mostFacts : mostFacts - 1)).slice(0, mostFacts + 1);
}

/** The best fact of each aspect before the second of any. */
function spread(ranked: Fact[]): Fact[] {
  const first = new Set(usualOrder.map((aspect) => ranked.find((fact) => fact.aspect === aspect)));
  return [...ranked.filter((fact) => first.has(fact)), ...ranked.filter((fact) => !first.has(fact))];
}
