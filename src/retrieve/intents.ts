import { type Bilingual, languages, type Language } from "../domain/language.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Intent, IntentHit } from "../domain/retrieval.ts";
import { wordsOf } from "../domain/text.ts";
import { buildFused, openFused, type FusedData, type Passage } from "./fused-index.ts";

/** Of each entry so many questions, and situations, in each language stand for "an ordinary message". */
const ordinary = 4;

/** Finds what a message resembles: a distress, a wish for a person, small talk, or the ordinary questions beside them. */
export type FindIntent = (text: string, language: Language | null) => IntentHit;

/**
 * Compares whole sentences, with the words that carry no meaning too: "ik wil er niet meer zijn" has no
 * other. Each example is an entry of its own, so that the nearest one decides.
 */
export function createFindIntent(
  knowledge: Knowledge,
  data: FusedData = buildIntents(knowledge),
): FindIntent {
  const examples = examplesOf(knowledge);
  const search = openFused(data, [], everyWord);
  return (text, language) => {
    let best: IntentHit = { intent: { kind: "question" }, score: 0, ahead: 0 };
    let ordinaryBest = 0;
    const scores = search(wordsOf(text), language);
    for (let number = 0; number < scores.length; number++) {
      const score = scores[number]!;
      if (score <= ordinaryBest) continue;
      const { intent } = examples[number]!;
      if (score > best.score) best = { intent, score, ahead: 0 };
      if (intent.kind === "question") ordinaryBest = score;
    }
    return { ...best, ahead: best.score - ordinaryBest };
  };
}

/** Builds the index of the examples. */
export function buildIntents(knowledge: Knowledge): FusedData {
  const passages = examplesOf(knowledge).map(({ text, language }, entry): Passage => ({
    entry,
    kind: "question",
    language,
    text,
  }));
  return buildFused(passages, [], everyWord);
}

const everyWord = () => true;

type Example = { intent: Intent; language: Language; text: string };

function examplesOf({
  distress,
  requests,
  smallTalk,
  programmes,
  gaps,
  outside,
}: Knowledge): Example[] {
  const question: Intent = { kind: "question" };
  return [
    ...distress.flatMap(({ situation, examples, other }) => [
      ...inBoth(examples, { kind: "distress", situation }),
      // Other languages have no reading of their own here; whole words and 4-grams do.
      ...other.map((text): Example => ({
        intent: { kind: "distress", situation },
        language: "fr",
        text,
      })),
    ]),
    ...requests.flatMap(({ reason, examples }) => inBoth(examples, { kind: "request", reason })),
    ...smallTalk.flatMap(({ talk, examples }) => inBoth(examples, { kind: "small-talk", talk })),
    ...[...programmes, ...gaps, ...outside].flatMap(({ questions }) =>
      inBoth(some(questions), question),
    ),
    ...programmes.flatMap(({ situations }) => inBoth(some(situations), question)),
  ];
}

function inBoth(texts: Bilingual<string[]>, intent: Intent): Example[] {
  return languages.flatMap((language) =>
    texts[language].map((text) => ({ intent, language, text })),
  );
}

function some({ fr, nl }: Bilingual<string[]>): Bilingual<string[]> {
  return { fr: fr.slice(0, ordinary), nl: nl.slice(0, ordinary) };
}
