import { dateInWords } from "../domain/dates.ts";
import {
  type Bilingual,
  type Language,
  languagesOf,
  type ReplyLanguage,
} from "../domain/language.ts";
import type { Citation } from "../domain/reply.ts";

const words: Bilingual<{
  undated: string;
  inferred: string;
  writtenIn: (language: string) => string;
}> = {
  fr: {
    undated: "source sans date",
    inferred: "d’après son texte",
    writtenIn: (language) => `source en ${language}`,
  },
  nl: {
    undated: "bron zonder datum",
    inferred: "volgens de tekst",
    writtenIn: (language) => `bron in het ${language}`,
  },
};

/**
 * What a resident must know of a source besides its title: its date, or that it bears none, and its
 * language where that is not the reply's. Example: `septembre 2021, source en néerlandais`.
 */
export function sourceNote(citation: Citation, language: ReplyLanguage): string {
  const notes = languagesOf(language).map((reading) => {
    const foreign = !languagesOf(language).some((known) => known === citation.language);
    const written = foreign
      ? [words[reading].writtenIn(languageName(citation.language, reading))]
      : [];
    return [dated(citation, reading), ...written].join(", ");
  });
  return [...new Set(notes)].join(" / ");
}

/** A source as it is listed, its title shortened where the whole would be longer than `longest`. */
export function sourceLabel(
  citation: Citation,
  language: ReplyLanguage,
  longest = Infinity,
): string {
  const note = ` (${sourceNote(citation, language)})`;
  return shorten(citation.title, Math.max(longest - note.length, 20)) + note;
}

/** At most `longest` characters, cut with an ellipsis. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function dated({ date, basis }: Citation, language: Language): string {
  if (date === null) return words[language].undated;
  return basis === "content"
    ? `${dateInWords(date, language)} ${words[language].inferred}`
    : dateInWords(date, language);
}

function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code;
}
