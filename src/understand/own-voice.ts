import type { Programme } from "../domain/programme.ts";
import { wordsOf } from "../domain/text.ts";

/** What is left of a message that its writer says in their own language. */
export type OwnVoice = (text: string) => string;

/** A name is a phrase in another language from so many words on; and of fewer no language can be told. */
const fewestWords = 3;

/**
 * Takes out what a message quotes, and the names that are no translation ("Les Uns et les Autres" is French
 * in a Dutch sentence); a message that is nothing else stays as it is.
 */
export function ownVoice(programmes: readonly Programme[]): OwnVoice {
  const names = namesInBoth(programmes);
  return (text) => {
    const own = text.replace(/[«"“„].*?[»"”]/g, " ").replace(names, " ");
    return own !== text && wordsOf(own).length >= fewestWords ? own : text;
  };
}

/** What of the programmes' names is written alike in both languages. */
function namesInBoth(programmes: readonly Programme[]): RegExp {
  const shared = programmes.flatMap(({ names, aliases }) => {
    const dutch = ` ${[names.nl, ...aliases.nl].join(" | ")} `;
    return [names.fr, ...aliases.fr]
      .flatMap((name) => name.split(/[^\p{L}\p{N}\s'’-]/u))
      .flatMap((name) => longestShared(name.trim().split(/\s+/), dutch));
  });
  // Letters, digits, spaces, apostrophes and hyphens are left: nothing to escape.
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(shared)].join("|")})(?!\\p{L})`, "giu");
}

function longestShared(words: readonly string[], other: string): string[] {
  for (let length = words.length; length >= fewestWords; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length).join(" ");
      if (other.includes(` ${run} `)) return [run];
    }
  return [];
}
