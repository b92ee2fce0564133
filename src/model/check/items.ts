import type { Language } from "../../domain/language.ts";
import { lightWords } from "./light-words.ts";
import { linkWords } from "./link-words.ts";
import type { Token } from "./tokens.ts";

/** A piece of a text that a retelling has or lacks: its light words and marks are none. */
export type Item = {
  kind: "word" | "link" | "you" | "figure" | "contact";
  /** What it says: two items are one when they say the same. Words are folded. */
  said: string;
  /** Its place among the tokens. */
  at: number;
};

/** The items of a text, in order. Dutch "u" changes places with its verb, so it is none: see small-words.ts. */
export function itemsOf(tokens: readonly Token[], language: Language): Item[] {
  const items = tokens.flatMap((_, at) => itemAt(at, tokens, language) ?? []);
  // "Vous vous inscrivez" is "inscrivez-vous".
  return items.filter((one, at) => !(one.kind === "you" && items[at - 1]?.kind === "you"));
}

function itemAt(at: number, tokens: readonly Token[], language: Language): Item | null {
  const token = tokens[at]!;
  switch (token.kind) {
    case "contact":
      return { kind: "contact", said: token.key, at };
    case "number":
    case "time":
    case "date":
      return { kind: "figure", said: token.text, at };
    case "mark":
      return /^[€%+]$/.test(token.text) ? { kind: "figure", said: token.text, at } : null;
    case "word": {
      const kind = kindOf(token, at, tokens, language);
      return kind === null ? null : { kind, said: spelled(token), at };
    }
  }
}

type Word = Token & { kind: "word" };

/** Folded, "où" is "ou" and "één" the article. */
function spelled({ text, folded }: Word): string {
  return /^(où|één)$/i.test(text) ? text.toLowerCase() : folded;
}

function kindOf(
  word: Word,
  at: number,
  tokens: readonly Token[],
  language: Language,
): Item["kind"] | null {
  const said = spelled(word);
  if (said === "vous") return "you";
  if (language === "nl" && said === "u") return null;
  if (linkWords[language].has(said)) return isArticle(word, tokens[at + 1]) ? null : "link";
  return lightWords[language].has(said) ? null : "word";
}

/** "Des" is a time only as "dès", and "s" a condition only in "s'il". */
function isArticle({ text, folded }: Word, next: Token | undefined): boolean {
  if (folded === "des") return !/è/i.test(text);
  return folded === "s" && !(next?.kind === "word" && /^ils?$/.test(next.folded));
}
