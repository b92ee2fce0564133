import { standingsOf } from "./figure-support.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { isIn, segmentsOf } from "./segments.ts";
import { isHarmless } from "./words.ts";
import type { Refusal, Shown } from "./verdict.ts";

/**
 * A sentence that cites several programmes may join what is known of them, not mix it: each stretch between
 * commas and conjunctions is of one ("demandez le statut BIM chez Actiris" is of none). What is said of
 * another programme than the first names it.
 */
export function mixingFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Refusal | null {
  const programmes = [...new Set(cited.map(({ programme }) => programme))];
  const main = given.facts[0]!.body;
  const content = contentOf(sentence, given.language);
  for (const programme of programmes) {
    const body = cited.find((fact) => fact.programme === programme)!.body;
    const isNamed = sentence.words.some(
      ({ folded, isHarmless: says }) => !says && body.names.has(folded) && !main.names.has(folded),
    );
    const isCalled =
      body.called.some(
        (name) => !main.called.includes(name) && ` ${sentence.joined} `.includes(` ${name} `),
      ) ||
      sentence.tokens.some(
        (token) =>
          token.kind === "contact" && body.contacts.has(token.key) && !main.contacts.has(token.key),
      );
    const isTold = programme === before?.programme && !namesMain(sentence, cited, given);
    if (body !== main && !isTold && !isNamed && !isCalled)
      return { why: "facts-mixed", at: "whose" };
  }
  const apart = placesApart(sentence, cited, given);
  if (apart) return apart;
  if (programmes.length < 2) return null;
  for (const segment of segmentsOf(sentence)) {
    const words = content.filter(({ at }) => isIn(segment, at));
    const own = words.filter((word) =>
      /^(fact|programme)$/.test(groundOf(word, cited, given) ?? ""),
    );
    const figures = sentence.figures.filter(({ from }) => isIn(segment, from));
    const isWhole = programmes.some((programme) => {
      const facts = cited.filter((fact) => fact.programme === programme);
      return (
        own.every((word) => /^(fact|programme)$/.test(groundOf(word, facts, given) ?? "")) &&
        figures.every(
          (figure) =>
            standingsOf(figure, sentence, cited, given.reading).length === 0 ||
            standingsOf(figure, sentence, facts, given.reading).length > 0,
        )
      );
    });
    if (!isWhole) return { why: "facts-mixed", at: own.map(({ folded }) => folded).join(" ") };
  }
  return null;
}

/** "Un trajet de la STIB coûte …" of a fact of another programme, whose own text does not name it. */
function namesMain({ tokens }: Text, cited: KnownFact[], { facts }: Given): boolean {
  return tokens.some(
    (token, at) =>
      at > 0 &&
      token.kind === "word" &&
      /^\p{Lu}/u.test(token.text) &&
      facts[0]!.body.names.has(token.folded) &&
      !cited.some(({ capitals }) => capitals.has(token.folded)),
  );
}

/**
 * Names told in one breath stand together in one fact: "la Mission locale de Saint-Josse, rue de Jérusalem" takes
 * the street from the fact about another. Names of the programme itself go with all its facts; those of a
 * commune and a street go together however far apart they stand.
 */
function placesApart(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  if (cited.length < 2) return null;
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
