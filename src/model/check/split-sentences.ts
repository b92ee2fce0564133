import { fold } from "../../domain/text.ts";
import { longestSentence } from "./thresholds.ts";

/** Takes a text piece by piece and gives its sentences as they become whole. */
export type Splitter = { push(chunk: string): string[]; end(): string[] };

/** A full stop after these never ends a sentence; folded, without their last full stop. */
const abbreviations = new Set(
  `m mm mr mme mlle dr prof av bd blvd ch chee pl sq r tel art p ex p.ex par.ex c.-a-d c.a.d cad cf env min max
  nr no n st ste bv bijv b.v d.w.z dwz o.a m.a.w t.a.v m.b.t i.p.v t.e.m t.o.v ca ong resp incl excl blz pag
  janv fevr avr juil sept oct nov dec jan feb mrt apr aug okt lu ma me je ve di wo do vr za zo a.s s.v.p a.u.b`
    .trim()
    .split(/\s+/),
);

/** Citations, closing quotes and brackets belong to the sentence they follow. */
const tail = /^(?:\s*\[\d+(?:\s*[,;]\s*\d+)*\]|[»"”')\]])*[.!?]*/;

/** An ending that may still grow into one of those: nothing is decided before more is read. */
const unfinished = /^(?:\s*\[\d+(?:\s*[,;]\s*\d+)*\]|[»"”')\]])*\s*(?:\[[\d\s,;]*)?$/;

/** How long a text without an end is kept; what is longer is refused whatever it says. */
const mostKept = longestSentence.characters * 2;

/**
 * Splits a stream into sentences. A line's end ends one, and so does a full stop, but not in abbreviations,
 * figures and addresses, nor before a small letter ("Villo! est …"). Of a sentence without an end only
 * the beginning is given, too long to pass, and the rest is dropped, so that its end does not pass for one.
 */
export function sentenceSplitter(): Splitter {
  let rest = "";
  let isDropping = false;

  const take = (isLast: boolean): string[] => {
    const found: string[] = [];
    for (let end = endOf(rest, isLast); end !== null; end = endOf(rest, isLast)) {
      if (!isDropping) found.push(rest.slice(0, end));
      isDropping = false;
      rest = rest.slice(end);
    }
    if (rest.length > mostKept) {
      if (!isDropping) found.push(rest.slice(0, mostKept));
      isDropping = true;
      // The last words are kept: a full stop among them is judged by what stands before it.
      rest = rest.slice(-abbreviationLength);
    }
    return found.map(withoutBullet).filter((sentence) => sentence !== "");
  };

  return {
    push(chunk) {
      rest += chunk;
      return take(false);
    },
    end() {
      const found = take(true);
      const last = isDropping ? "" : withoutBullet(rest);
      rest = "";
      isDropping = false;
      return last === "" ? found : [...found, last];
    },
  };
}

const abbreviationLength = 12;

/** Where the first sentence of a text ends; null when it does not yet. */
function endOf(text: string, isLast: boolean): number | null {
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+|\n+/g)) {
    const after = text.slice(index + mark.length);
    if (mark.startsWith("\n")) {
      if (text.slice(0, index).trim() !== "") return index + mark.length;
      continue;
    }
    if (unfinished.test(after) && !isLast) return null;
    const cited = tail.exec(after)![0].length;
    const next = after.slice(cited);
    // The mark is inside a number, an address or an abbreviation written together.
    if (/^[^\s]/.test(next)) continue;
    if (mark === "." && cited === 0 && isAbbreviation(text.slice(0, index))) continue;
    if (/^\s+\p{Ll}/u.test(next)) continue;
    // A question in a fact is the condition of what follows it: "Bent u 18 tot 24 jaar? De permanentie …".
    if (mark === "?" && cited === 0 && /\S/.test(next)) continue;
    return index + mark.length + cited;
  }
  return null;
}

function isAbbreviation(before: string): boolean {
  const last = /[\p{L}.°-]+$/u.exec(before)?.[0] ?? "";
  // "1. Inscrivez-vous": the number of a list.
  return abbreviations.has(fold(last)) || /^\p{Lu}$/u.test(last) || /^\s*\d{1,2}$/.test(before);
}

function withoutBullet(sentence: string): string {
  return sentence.trim().replace(/^(?:[-*•–]\s+|\d{1,2}[.)]\s+(?=\p{L}))/u, "");
}
