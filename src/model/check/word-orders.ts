import type { Text } from "./given.ts";
import type { Item } from "./items.ts";
import { beginsPhrase, hasMark, type Run } from "./phrases.ts";

/** Dutch puts the verb before its subject after a leading phrase: a subject has this many items at most. */
const longestSubject = 5;

/**
 * The orders in which a sentence may be read: as it stands, with its leading phrase last, or its last phrase first. In
 * Dutch the verb then changes places with its subject.
 */
export function wordOrders(text: Text): Item[][] {
  const { items, language } = text;
  const orders: Item[][] = [[...items]];
  for (let at = 1; at < items.length; at++) {
    const [head, tail] = [items.slice(0, at), items.slice(at)];
    const isLead = beginsPhrase(head[0]!, text) && endsLead(at, text);
    const isLast = beginsPhrase(tail[0]!, text);
    if (isLead || isLast) orders.push([...tail, ...head]);
    if (language === "fr") continue;
    if (isLead) for (const main of verbLater(tail)) orders.push([...main, ...head]);
    if (isLast) for (const main of verbFirst(head)) orders.push([...tail, ...main]);
  }
  return orders;
}

/** A comma, "vous" or, in Dutch, any verb ends a leading phrase. */
function endsLead(at: number, { items, tokens, language }: Text): boolean {
  return (
    language === "nl" ||
    items[at]!.kind === "you" ||
    hasMark(tokens, items[at - 1]!.at, items[at]!.at, /^,$/)
  );
}

/** "krijgt het OCMW hulp" as "het OCMW krijgt hulp". */
function verbLater(items: Run): Item[][] {
  return lengths(items).map((length) => [
    ...items.slice(1, length + 1),
    items[0]!,
    ...items.slice(length + 1),
  ]);
}

/** "het OCMW krijgt hulp" as "krijgt het OCMW hulp". */
function verbFirst(items: Run): Item[][] {
  return lengths(items).map((length) => [
    items[length]!,
    ...items.slice(0, length),
    ...items.slice(length + 1),
  ]);
}

function lengths(items: Run): number[] {
  return Array.from({ length: Math.min(longestSubject, items.length - 1) }, (_, at) => at + 1);
}
