import { standingsOf } from "./figure-support.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf, groundOf } from "./grounds.ts";
import { isIn, segmentsOf } from "./segments.ts";
import { placesApart } from "./places.ts";
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
