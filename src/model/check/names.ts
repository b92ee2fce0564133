import type { Given, KnownFact, Text } from "./given.ts";
import { isHarmless } from "./words.ts";
import type { Refusal } from "./verdict.ts";

/** Whether every name in a sentence is one of its facts, their programme, or a commune of the conversation. */
export function nameFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const capitals = new Set(cited.flatMap((fact) => [...fact.capitals, ...fact.body.capitals]));
  const known = new Set(
    cited.flatMap(({ texts }) => texts.flatMap(({ words }) => words.map(({ folded }) => folded))),
  );
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.kind !== "word" || !/^\p{Lu}/u.test(token.text) || isFirst(sentence, at)) continue;
    if (capitals.has(token.folded)) continue;
    if (given.language === "nl" && isOfLanguage(token.folded, capitals)) continue;
    if (given.communes.some(({ words }) => words.has(token.folded))) continue;
    // "CV" and "cv": a word that means something may be written either way.
    if (!isHarmless(token.folded, given.language) && known.has(token.folded)) continue;
    if (given.language === "fr" && token.text.length === 1) continue;
    if (/^(saint|sainte|sint)$/.test(token.folded)) continue;
    return { why: "name", at: token.text };
  }
  return null;
}

/** "Nederlands" where the facts say "Nederlandstaligen" or "Nederlandse". */
function isOfLanguage(word: string, capitals: ReadonlySet<string>): boolean {
  const found =
    /^(nederlands|frans|engels|duits|arabisch|turks|spaans|italiaans)(e|talig\w*)?$/.exec(word);
  return found !== null && [...capitals].some((known) => known.startsWith(found[1]!));
}

function isFirst({ tokens }: Text, at: number): boolean {
  const before = tokens[at - 1];
  if (at === 0) return true;
  return before?.kind === "mark" && /["«“'‘(:-]/.test(before.text) && at <= 1;
}

/**
 * A commune the resident named may be taken up; it may not be put in the place of the fact's own. It must be
 * one for which the programme holds, and where the facts name others, be said of the resident.
 */
export function communeFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const inFacts = new Set(
    cited.flatMap(({ texts, body }) => [
      ...texts.flatMap(({ words }) => words.map(({ folded }) => folded)),
      ...body.names,
      ...body.texts.flatMap(({ words }) => words.map(({ folded }) => folded)),
    ]),
  );
  for (const { folded } of sentence.words) {
    if (!given.everyCommune.has(folded) || inFacts.has(folded)) continue;
    const commune = given.communes.find(({ words }) => words.has(folded));
    if (!commune) return { why: "commune", at: folded };
    const holds = cited.every(
      ({ programme: { area } }) => !Array.isArray(area) || area.includes(commune.nis),
    );
    const factsName = [...inFacts].some(
      (word) => given.everyCommune.has(word) && !/^(bruxelles|brussel)$/.test(word),
    );
    const isResident =
      /\b(habit\w+|woon\w*|woont|comme|inwoner\w*|postal|postcode|chez vous|omdat)\b/.test(
        sentence.joined,
      );
    if (!holds || (factsName && !isResident)) return { why: "commune", at: folded };
  }
  return null;
}
