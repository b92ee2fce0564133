import { belongs } from "./belonging.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { isIn, segmentsOf } from "./segments.ts";
import type { Refusal } from "./verdict.ts";
import { isHarmless } from "./words.ts";

/**
 * Names told in one breath stand together in one fact: "la Mission locale de Saint-Josse, rue de Jérusalem" takes
 * the street from the fact about another. Names of the programme itself go with all its facts; those of a
 * commune and a street go together however far apart they stand.
 */
export function placesApart(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const pair =
    otherPair(sentence, cited) ?? anothersDoing(sentence, cited) ?? otherOfSame(sentence, cited);
  if (pair || cited.length < 2) return pair;
  const named = sentence.tokens.flatMap((token, at) =>
    token.kind === "word" &&
    /^\p{Lu}/u.test(token.text) &&
    at > 0 &&
    !isHarmless(token.folded, given.language) &&
    cited.some(({ capitals }) => capitals.has(token.folded)) &&
    !cited.some(({ body }) => body.capitals.has(token.folded))
      ? [{ word: token.folded, at }]
      : [],
  );
  const isTogether = (a: string, b: string) =>
    cited.some(({ capitals }) => capitals.has(a) && capitals.has(b));
  const stray = named.find(
    ({ word, at }) =>
      !belongs(at, ({ words }) => words.some(({ folded }) => folded === word), { sentence, cited }),
  );
  if (stray) return { why: "facts-mixed", at: stray.word };
  const parts = segmentsOf(sentence);
  const partOf = (at: number) => parts.find((segment) => isIn(segment, at));
  for (const [index, one] of named.entries())
    for (const other of named.slice(index + 1)) {
      const isPlace =
        given.everyCommune.has(one.word) !== given.everyCommune.has(other.word) &&
        (isStreet(one.at, sentence) || isStreet(other.at, sentence));
      if ((isPlace || partOf(one.at) === partOf(other.at)) && !isTogether(one.word, other.word))
        return { why: "facts-mixed", at: `${one.word} ${other.word}` };
    }
  return null;
}

/** "rue de Jérusalem", "Jeruzalemstraat". */
function isStreet(at: number, { tokens }: Text): boolean {
  const word = (index: number) => {
    const token = tokens[index];
    return token?.kind === "word" ? token.folded : "";
  };
  return (
    /(straat|laan|plein|steenweg|dreef|kaai)$/.test(word(at)) ||
    [1, 2, 3].some((back) =>
      /^(rue|avenue|boulevard|chaussee|place|quai|square|dreve)$/.test(word(at - back)),
    )
  );
}

/**
 * "Schaerbeek (Helmet), Anderlecht (KIK Scheut)": what a fact puts in brackets goes with the name before them, not
 * with the name before other brackets.
 */
function otherPair({ words }: Text, cited: KnownFact[]): Refusal | null {
  const said = new Set(words.map(({ folded }) => folded));
  for (const { texts } of cited)
    for (const text of texts) {
      const pairs = pairsOf(text);
      if (pairs.length < 2) continue;
      const inside = pairs.find(({ within }) => within.some((word) => said.has(word)));
      const named = pairs.filter(({ before }) => before.some((word) => said.has(word)));
      if (inside && named.length > 0 && !named.includes(inside))
        return { why: "facts-mixed", at: `${named[0]!.before[0]} ${inside.within[0]}` };
    }
  return null;
}

type Pair = { before: string[]; within: string[] };

/** The names in brackets of a text, with the name each follows. */
function pairsOf({ tokens }: Text): Pair[] {
  const namesIn = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .flatMap((token) =>
        token.kind === "word" && /^\p{Lu}/u.test(token.text) && token.folded.length > 2
          ? [token.folded]
          : [],
      );
  return tokens.flatMap((token, at) => {
    if (token.kind !== "mark" || token.text !== "(") return [];
    const end = tokens.findIndex((one, index) => index > at && one.text === ")");
    const start = tokens.findLastIndex(
      (one, index) =>
        index < at &&
        ((one.kind === "mark" && /[,():;.]/.test(one.text)) || /^(et|en|ou|of)$/.test(one.text)),
    );
    const [before, within] = [namesIn(start + 1, at), namesIn(at + 1, end)];
    return before.length > 0 && within.length > 0 ? [{ before, within }] : [];
  });
}

/** "L'ONE le fait pour la Communauté française. La COCOM …": what is told of one that is named is not told of another. */
function anothersDoing(sentence: Text, cited: KnownFact[]): Refusal | null {
  const subject = subjectOf(sentence);
  const all = cited.flatMap(({ texts }) => texts);
  if (subject === null || !all.some((text) => subjectOf(text) === subject)) return null;
  const names = sentence.tokens.flatMap((token, at) =>
    at > 2 && token.kind === "word" && /^\p{Lu}/u.test(token.text) && token.folded !== subject
      ? [token.folded]
      : [],
  );
  const taken = names.find((name) => {
    const holding = all.filter(({ words }) => words.some(({ folded }) => folded === name));
    return (
      holding.length > 0 &&
      holding.every((text) => {
        const own = subjectOf(text);
        return (
          own !== null && own !== subject && !text.words.some(({ folded }) => folded === subject)
        );
      })
    );
  });
  return taken === undefined ? null : { why: "facts-mixed", at: `${subject} ${taken}` };
}

/** The name a text begins with, after an article. */
function subjectOf({ tokens }: Text): string | null {
  const first = tokens.findIndex(
    (token) =>
      token.kind === "word" && token.folded.length > 2 && !/^(les|het|een|une)$/.test(token.folded),
  );
  const token = tokens[first];
  return token?.kind === "word" && first <= 1 && /^\p{Lu}{2}/u.test(token.text)
    ? token.folded
    : null;
}

/** "CVO Lethas" of a fact about CVO Brussel, where both are names of one programme. */
function otherOfSame(sentence: Text, cited: KnownFact[]): Refusal | null {
  const inFacts = new Set(cited.flatMap(({ capitals }) => [...capitals]));
  const names = sentence.tokens.flatMap((token, at) =>
    token.kind === "word" && at > 0 && /^\p{Lu}/u.test(token.text)
      ? [
          {
            word: token.folded,
            before: isCapital(sentence.tokens[at - 1]) ? wordAt(sentence, at - 1) : "",
          },
        ]
      : [],
  );
  const other = names.find(
    ({ word, before }) =>
      before !== "" &&
      !inFacts.has(word) &&
      cited.some(({ texts }) =>
        texts.some(({ tokens }) =>
          tokens.some(
            (token, at) =>
              token.kind === "word" &&
              token.folded === before &&
              isCapital(tokens[at + 1]) &&
              /^\p{Lu}/u.test(token.text),
          ),
        ),
      ),
  );
  return other ? { why: "facts-mixed", at: `${other.before} ${other.word}` } : null;
}

function isCapital(token: Text["tokens"][number] | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

function wordAt({ tokens }: Text, at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.folded : "";
}
