import type { Language } from "../../domain/language.ts";
import type { Text } from "./given.ts";
import type { Item } from "./items.ts";
import { lightWords, placeOf } from "./light-words.ts";
import { hasMark, wordAt } from "./phrases.ts";
import type { Retelling } from "./retelling.ts";
import type { Token } from "./tokens.ts";

/**
 * The item at which the small words or marks of a retelling say otherwise than its fact's: "van" for "in", "uw" put
 * in, a comma lost ("quatre pôles, un par secteur"), another pronoun where nothing was left out.
 */
export function otherSmallWord(retelling: Retelling): Item | null {
  return (
    otherLead(retelling) ??
    otherMark(retelling) ??
    (hasNewPronoun(retelling) ? retelling.sentence.items[0]! : null)
  );
}

const possessive = /^(votre|vos|uw)$/i;

/** What follows a part that was left out or put in, or begins one text and not the other, may have lost its own. */
function otherLead(retelling: Retelling): Item | null {
  const { pairs, sentence, known, isTurned } = retelling;
  const found = pairs.find(([own, other], index) => {
    const [mine, theirs] = [wordsBefore(own, sentence), wordsBefore(other, known)];
    if (!isTurned && isNext(pairs[index - 1], [own, other], retelling))
      return mine.join(" ") !== theirs.join(" ");
    if ((own === sentence.items[0]) !== (other === known.items[0])) return false;
    const isOurs = (words: string[]) => words.some((word) => possessive.test(word));
    return (
      isOurs(mine) !== isOurs(theirs) ||
      placed(mine, sentence.language) !== placed(theirs, sentence.language)
    );
  });
  return found?.[0] ?? null;
}

/** Whether the items of a pair follow those of the pair before it in both texts, or begin both. */
function isNext(
  before: [Item, Item] | undefined,
  [own, other]: [Item, Item],
  { sentence, known }: Retelling,
): boolean {
  const follows = (items: readonly Item[], a: Item, b: Item) =>
    items.indexOf(a) + 1 === items.indexOf(b);
  if (!before) return own === sentence.items[0] && other === known.items[0];
  return follows(sentence.items, before[0], own) && follows(known.items, before[1], other);
}

/** The light words just before an item, the nearest first. */
function wordsBefore({ at }: Item, { tokens, language }: Text): string[] {
  const found: string[] = [];
  for (let i = at - 1; lightWords[language].has(wordAt(tokens, i)); i--)
    found.push(tokens[i]!.text.toLowerCase());
  return found;
}

function placed(words: string[], language: Language): string | null {
  return words.map((word) => placeOf(word, language)).find((place) => place !== null) ?? null;
}

/** Two items that stand side by side in both are parted by a mark in both or in neither. */
function otherMark(retelling: Retelling): Item | null {
  const { pairs, sentence, known } = retelling;
  const isParted = (tokens: readonly Token[], a: Item, b: Item) =>
    hasMark(tokens, a.at, b.at, /^[,;:.?]$/);
  const found = pairs.find((pair, index) => {
    const before = pairs[index - 1];
    if (!before || !isNext(before, pair, retelling)) return false;
    return (
      isParted(sentence.tokens, before[0], pair[0]) !== isParted(known.tokens, before[1], pair[1])
    );
  });
  return found?.[0] ?? null;
}

const personal = /^(il|elle|ils|elles|ze|hij)$/;

/** A pronoun that the fact has not may only begin a sentence: there it stands for what was just told. */
function hasNewPronoun({ sentence, known, left }: Retelling): boolean {
  const count = (tokens: readonly Token[]) =>
    tokens.filter((token) => token.kind === "word" && personal.test(token.folded)).length;
  const isFirst = left.length > 0 && personal.test(wordAt(sentence.tokens, 0));
  return count(sentence.tokens) - (isFirst ? 1 : 0) > count(known.tokens);
}

/** Whether "u" stands as often, and by the same verbs, as in the fact: "belt u" is not "belt Samusocial u". */
export function isAddressedAlike({ sentence, known }: Retelling): boolean {
  const [mine, theirs] = [wordsBeforeYou(sentence.tokens), wordsBeforeYou(known.tokens)];
  return (
    mine.length === theirs.length &&
    mine.every((words) =>
      theirs.some((others) => words.at(-1) === others.at(-1) || isInverted(words, others)),
    )
  );
}

/** "Het Fonds leent u" of "… leent het Fonds u": whoever stands between the verb and "u" begins the sentence. */
function isInverted(own: string[], known: string[]): boolean {
  const verb = known.lastIndexOf(own.at(-1)!);
  return verb >= 0 && known.slice(verb + 1).join(" ") === own.slice(0, -1).join(" ");
}

/** The words before each "u", or the one after it where it begins. */
function wordsBeforeYou(tokens: readonly Token[]): string[][] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== "word" || token.folded !== "u") return [];
    const words = tokens.slice(0, at).map((_, index) => wordAt(tokens, index));
    return [at === 0 ? [wordAt(tokens, 1)] : words];
  });
}
