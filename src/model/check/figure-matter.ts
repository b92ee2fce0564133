import type { Figure } from "./figures.ts";
import type { KnownFact, Text } from "./given.ts";
import { isIn, type Segment, segmentOf } from "./segments.ts";

/**
 * The words and figures said in one statement with a figure; what stands between two figures of a kind may be
 * said of either, and is left out where `isSure`.
 */
export function matterOf(figure: Figure, text: Text, isSure = false): Set<string> {
  const segment = isSure ? surePart(figure, text) : segmentOf(figure, text);
  const words = text.words.filter(
    ({ at, folded, isHarmless, isGeneral }) =>
      isIn(segment, at) && !isHarmless && !isGeneral && !costs.test(folded),
  );
  const figures = text.figures.filter(
    (one) =>
      isIn(segment, one.from) &&
      one.kind !== figure.kind &&
      one !== figure &&
      figure.kind !== "date",
  );
  return new Set([
    ...words.flatMap(({ keys }) => [...keys].filter((key) => /^[=]/.test(key))),
    ...figures.map(({ kind, key }) => `${kind} ${key}`),
  ]);
}

/** Any amount is paid. */
export const costs =
  /^(uur|uren|heures?|horaires?|ajout\w*|tel|telt|bij|cout\w*|pa[iy]\w+|prix|verse\w*|kost\w*|betaal\w*|betalen|prij[sz]\w*)$/;

/** What is counted may be counted again: "6 titres … une famille monoparentale en a 2". */
function uncounted(matter: Set<string>, { counted }: Figure, { words }: Text): Set<string> {
  const keys = new Set(
    words.filter(({ folded }) => counted.includes(folded)).flatMap((word) => [...word.keys]),
  );
  return new Set([...matter].filter((word) => !keys.has(word)));
}

function surePart(figure: Figure, text: Text): Segment {
  const segment = segmentOf(figure, text);
  const alike = text.figures.filter(
    ({ kind, from, bound }) => kind === figure.kind && isIn(segment, from) && bound !== "high",
  );
  if (alike.length < 2) return segment;
  const at = alike.indexOf(figure);
  if (at === 0) return { from: segment.from, to: figure.to };
  if (at === alike.length - 1) return { from: figure.from, to: segment.to };
  return { from: figure.from, to: figure.to };
}

/** What only other figures of the kind are said of, in the facts that are cited. */
export function otherMatters(
  figure: Figure,
  cited: KnownFact[],
  own: ReadonlySet<string>,
): Set<string> {
  const matters = cited.flatMap(({ texts }) =>
    texts.flatMap((text) =>
      text.figures
        .filter(({ kind, key }) => kind === figure.kind && key !== figure.key)
        .map((known) => uncounted(matterOf(known, text), known, text)),
    ),
  );
  // A programme's names are said of all its dates: each of its facts begins anew with them.
  const lead = new Set(
    cited.flatMap(({ texts }) =>
      texts
        .filter(({ figures }) => figures.every(({ kind }) => kind !== figure.kind))
        .flatMap(({ words }) => words.flatMap(({ keys }) => [...keys])),
    ),
  );
  const isCommon = (word: string) =>
    lead.has(word) || cited.some(({ body }) => body.nameKeys.has(word));
  return new Set(
    matters.flatMap((words) => [...words].filter((word) => !own.has(word) && !isCommon(word))),
  );
}

/** "Elle est de 30 €": what it is stands in the sentence before. */
export function leansOnBefore({ joined }: Text): boolean {
  if (
    /\b(ne|n|vous|on|il|elle|commune) (la|le|les|l|en|y) (?!plus )|\ben (a|ont|faut|recoit|compte)\b|\b(ze|het|hem|die|er|ermee|daar)\b/.test(
      joined,
    )
  )
    return true;
  return /^(il|elle|ils|elles|ce|c|cela|ca|y|leur|ces|cette|sa|son|ses|ze|het|hij|dat|die|deze|er|zijn|haar|hun|daar)\b/.test(
    joined,
  );
}

/** The sentence before that names it: not one with another amount of the same matter. */
export function wordsBefore(text: Text, { texts }: KnownFact, { kind }: Figure): string[] {
  const earlier = texts.slice(0, texts.indexOf(text));
  // "Une famille monoparentale en a 2": of what is counted in the sentence before.
  if (kind === "count" && /\b(en (a|ont|faut|recoit|compte)|er)\b/.test(text.joined))
    return countedBefore(earlier.at(-1));
  const before = earlier.findLast(
    ({ figures }) => kind === "date" || figures.every((one) => one.kind !== kind),
  );
  return [...stemsOf(before), ...stemsOf(earlier.at(-1), "subject")];
}

/** A pronoun stands for what the sentence before began with, up to its first figure. */
function stemsOf(text: Text | undefined, part: "all" | "subject" = "all"): string[] {
  if (text === undefined) return [];
  const end = part === "all" ? text.tokens.length : (text.figures[0]?.from ?? text.tokens.length);
  return text.words.flatMap(({ at, keys, isHarmless }) =>
    isHarmless || at >= end ? [] : [...keys].filter((key) => key.startsWith("=")),
  );
}

function countedBefore(text: Text | undefined): string[] {
  const counted = text?.figures.findLast(({ kind }) => kind === "count");
  if (!text || !counted) return [];
  return text.words.flatMap(({ at, keys, isHarmless }) =>
    isHarmless || at < counted.to ? [] : [...keys].filter((key) => key.startsWith("=")),
  );
}
