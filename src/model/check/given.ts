import type { Language } from "../../domain/language.ts";
import { languages } from "../../domain/language.ts";
import type { Commune, Programme } from "../../domain/programme.ts";
import { fold } from "../../domain/text.ts";
import { claimsIn, type Claim } from "./claims.ts";
import { figuresOf, type Figure } from "./figures.ts";
import type { GivenFact } from "./numbered-facts.ts";
import { readOnce } from "./read-once.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { isHarmless, keysOf, wordsIn, type Reading, type Word } from "./words.ts";

/** A text read: one sentence of a fact, or one of the model's. */
export type Text = {
  tokens: Token[];
  words: Word[];
  figures: Figure[];
  claims: ReadonlySet<Claim>;
  /** Folded words and figures, joined by spaces. */
  joined: string;
};

/** A fact as the check reads it, sentence by sentence. */
export type KnownFact = GivenFact & {
  texts: Text[];
  body: Body;
  /** Its folded words with a capital, and its numbers and addresses, read once for all sentences. */
  capitals: ReadonlySet<string>;
  contacts: ReadonlySet<string>;
};

/** What may be named beside a fact: its programme, its authority, how to reach them. */
export type Body = {
  programme: Programme;
  keys: ReadonlySet<string>;
  /** The stems of its name and its authority's: said of all that is known of it. */
  nameKeys: ReadonlySet<string>;
  /** Its names as they stand among a text's joined words. */
  called: string[];
  /** Words of its names, in either language, folded; and all that these are known by. */
  names: ReadonlySet<string>;
  calledBy: ReadonlySet<string>;
  capitals: ReadonlySet<string>;
  contacts: ReadonlySet<string>;
  /** Its contact values, read like facts: house numbers and postcodes stand in them. */
  texts: Text[];
};

/** What the resident said, and where. */
export type Said = { text: Text; folded: ReadonlySet<string>; keys: ReadonlySet<string> };

/** All that a model's sentences are checked against. */
export type Given = {
  language: Language;
  reading: Reading;
  facts: KnownFact[];
  said: Said;
  /** The communes of the conversation, as they are called in either language. */
  communes: { nis: string; words: ReadonlySet<string> }[];
  /** Every commune's words, to know one when a fact names it. */
  everyCommune: ReadonlySet<string>;
};

/** Reads the facts once, so that each sentence is compared with what was read. */
export function readGiven(
  facts: GivenFact[],
  {
    reading,
    question,
    communes,
    everyCommune,
  }: { reading: Reading; question: string; communes: Commune[]; everyCommune: Commune[] },
): Given {
  const text = readText(question, reading);
  return {
    language: reading.language,
    reading,
    facts: facts.map((fact) => readFact(fact, reading)),
    said: {
      text,
      folded: new Set(text.words.map(({ folded }) => folded)),
      keys: new Set(text.words.flatMap(({ keys }) => [...keys])),
    },
    communes: communes.map(({ nis, names }) => ({ nis, words: placeWords([names.fr, names.nl]) })),
    everyCommune: placeWords(everyCommune.flatMap(({ names }) => [names.fr, names.nl])),
  };
}

function readFact(fact: GivenFact, reading: Reading): KnownFact {
  const { programme, text, note } = fact;
  const once = <T>(what: string, read: () => T): T => readOnce(what, programme, reading, read);
  const own = once(`fact ${text}`, () => ({
    texts: sentencesIn(text).map((one) => readText(one, reading)),
    capitals: new Set(capitalsOf(text)),
    contacts: new Set(contactKeys(text)),
  }));
  const said = note === null ? [] : [once(`note ${note}`, () => readText(note, reading))];
  return {
    ...fact,
    ...own,
    body: once("body", () => bodyOf(programme, reading)),
    texts: [...own.texts, ...said],
  };
}

function placeWords(names: string[]): Set<string> {
  const words = names.flatMap((name) => foldedWords(name));
  return new Set(
    words.filter(
      (word) => word.length > 2 && !/^(saint|sainte|sint|ville|stad|ten|node|noode)$/.test(word),
    ),
  );
}

export function readText(text: string, reading: Reading): Text {
  const tokens = tokensOf(text);
  const joined = joinedOf(tokens);
  return {
    tokens,
    words: wordsIn(tokens, reading),
    figures: figuresOf(tokens, reading.language),
    claims: claimsIn(joined, reading.language),
    joined,
  };
}

function joinedOf(tokens: Token[]): string {
  return tokens
    .flatMap((token) =>
      token.kind === "word" ? [token.folded] : token.kind === "mark" ? [] : [fold(token.text)],
    )
    .join(" ");
}

function joinedWords(text: string): string {
  return joinedOf(tokensOf(text));
}

/** Facts are written in short sentences with few abbreviations. */
function sentencesIn(text: string): string[] {
  // A question of a fact's own is the condition of what follows: "Vous ne les remplissez pas ? Le CPAS peut …".
  return text.split(/(?<=[.!])(?<!\b(?:tél|tel|art|av|bv|n)\.)\s+(?=[\p{Lu}\d«])/u);
}

function bodyOf(programme: Programme, reading: Reading): Body {
  const every = languages.flatMap((one) => [
    programme.names[one],
    ...programme.aliases[one],
    programme.authority[one],
  ]);
  const contacts = programme.contacts.flatMap(({ value }) => languages.map((one) => value[one]));
  const own = programme.contacts.map(({ value }) => readText(value[reading.language], reading));
  // Names of the other language are names: of the rest of its words none belongs in this one.
  const other = reading.language === "fr" ? "nl" : "fr";
  const named = [programme.names[other], ...programme.aliases[other], programme.authority[other]]
    .flatMap(capitalsOf)
    .filter((word) => !isHarmless(word, "fr") && !isHarmless(word, "nl"));
  const ours = [
    programme.names[reading.language],
    ...programme.aliases[reading.language],
    programme.authority[reading.language],
    programme.summary[reading.language],
    ...contacts,
  ].flatMap(foldedWords);
  const keyed = [...ours, ...named].filter((word) => !isHarmless(word, reading.language));
  const names = new Set([
    ...[programme.names[reading.language], programme.authority[reading.language]].flatMap(
      foldedWords,
    ),
    ...programme.aliases[reading.language].flatMap(foldedWords),
    ...named,
  ]);
  const called = [
    programme.names[reading.language],
    programme.authority[reading.language],
    ...programme.aliases[reading.language],
  ].map(joinedWords);
  return {
    programme,
    called: called.filter((name) => name !== ""),
    keys: new Set(keyed.flatMap((word) => keysOf(word, reading))),
    nameKeys: new Set(
      [programme.names[reading.language], programme.authority[reading.language]]
        .flatMap(foldedWords)
        .flatMap((word) => keysOf(word, reading)),
    ),
    names,
    calledBy: new Set([...names].flatMap((name) => keysOf(name, reading))),
    capitals: new Set([...every, ...contacts].flatMap(capitalsOf)),
    contacts: new Set([...every, ...contacts].flatMap(contactKeys)),
    texts: own,
  };
}

function foldedWords(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === "word" ? [token.folded] : []));
}

/** The folded words of a text that are written with a capital. */
function capitalsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) =>
    token.kind === "word" && /^\p{Lu}/u.test(token.text) ? [token.folded] : [],
  );
}

function contactKeys(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === "contact" ? [token.key] : []));
}
