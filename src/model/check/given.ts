import type { Language } from "../../domain/language.ts";
import { languages } from "../../domain/language.ts";
import type { Commune, Programme } from "../../domain/programme.ts";
import { type Item, itemsOf } from "./items.ts";
import { lightWords } from "./light-words.ts";
import { childWords } from "./persons.ts";
import type { GivenFact } from "./numbered-facts.ts";
import { readOnce } from "./read-once.ts";
import type { Reading } from "./reading.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** A text read: one sentence of a fact, or one of the model's. */
export type Text = { language: Language; tokens: Token[]; items: Item[] };

/** A fact as the check reads it, sentence by sentence. */
export type KnownFact = GivenFact & {
  texts: Text[];
  names: Names;
  /** Its programme speaks of children: only then may it be said to be for one. */
  isForChildren: boolean;
};

/** How a programme and its authority are called. */
export type Names = {
  /** Their folded words, in either language. */
  words: ReadonlySet<string>;
  /** Each proper name as its folded words, in the language of the answer: the programme's own first. */
  whole: string[][];
};

/** All that a model's sentences are checked against. */
export type Given = {
  language: Language;
  reading: Reading;
  facts: KnownFact[];
  /** The resident's words and figures, and those of the communes of the conversation. */
  said: ReadonlySet<string>;
};

/** Reads the facts once, so that each sentence is compared with what was read. */
export function readGiven(
  facts: GivenFact[],
  { reading, question, communes }: { reading: Reading; question: string; communes: Commune[] },
): Given {
  const places = communes.flatMap(({ names }) => languages.map((one) => names[one]));
  return {
    language: reading.language,
    reading,
    facts: facts.map((fact) => readFact(fact, reading)),
    said: new Set(
      [question, ...places].flatMap((text) =>
        readText(text, reading).items.map(({ said }) => said),
      ),
    ),
  };
}

export function readText(text: string, reading: Reading): Text {
  const { language } = reading;
  const tokens = tokensOf(text);
  return { language, tokens, items: itemsOf(tokens, language) };
}

function readFact(fact: GivenFact, reading: Reading): KnownFact {
  const { programme, text } = fact;
  return {
    ...fact,
    texts: readOnce(`fact ${text}`, programme, reading, () =>
      sentencesIn(text).map((one) => readText(one, reading)),
    ),
    names: readOnce("names", programme, reading, () => namesOf(programme, reading)),
    isForChildren: readOnce("children", programme, reading, () =>
      speaksOfChildren(programme, reading.language),
    ),
  };
}

/**
 * Facts are written in short sentences with few abbreviations. A question of a fact's own is the condition of what
 * follows: "Vous ne les remplissez pas ? Le CPAS peut …".
 */
function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!])(?<!\b(?:tél|tel|art|av|bv|n)\.)\s+(?=[\p{Lu}\d«])/u);
}

function namesOf({ names, aliases, authority }: Programme, reading: Reading): Names {
  const { language } = reading;
  const other = language === "fr" ? "nl" : "fr";
  const own = [names[language], authority[language], ...aliases[language]];
  // Names of the other language are names: of the rest of its words none belongs in this one.
  const foreign = [names[other], authority[other], ...aliases[other]].flatMap(capitalsOf);
  const words = [...own.flatMap(wordsOf), ...foreign].filter(
    (word) => !lightWords.fr.has(word) && !lightWords.nl.has(word),
  );
  return {
    words: new Set(words),
    // "Néerlandais" calls a course, and says what it is.
    whole: own
      .filter((name) => /^\P{L}*\p{Lu}/u.test(name))
      .map(wordsOf)
      .filter((name) => name.length > 0),
  };
}

function speaksOfChildren(
  { names, summary, facts, questions, situations }: Programme,
  language: Language,
): boolean {
  const texts = [names[language], summary[language], ...facts.map(({ text }) => text[language])];
  return [...texts, ...questions[language], ...situations[language]]
    .flatMap(wordsOf)
    .some((word) => childWords[language].has(word));
}

function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === "word" ? [token.folded] : []));
}

/** The folded words of a text that are written with a capital. */
function capitalsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) =>
    token.kind === "word" && /^\p{Lu}/u.test(token.text) ? [token.folded] : [],
  );
}
