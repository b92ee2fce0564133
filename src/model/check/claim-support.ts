import type { Language } from "../../domain/language.ts";
import { type Claim, claimsIn } from "./claims.ts";
import { isDuty } from "./duties.ts";
import { isFutureKnown } from "./futures.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { contentOf } from "./grounds.ts";
import { shared, someText, texts } from "./overlap.ts";
import { everyOne, someOnly } from "./quantities.ts";
import { isIn, type Segment, segmentsOf } from "./segments.ts";
import type { Refusal } from "./verdict.ts";
import type { Word } from "./words.ts";

/** Whether a sentence speaks only in ways in which its facts speak of the same thing. */
export function claimFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  for (const claim of sentence.claims) {
    if (!isMade(claim, sentence, cited, given)) return { why: "claim", at: claim };
  }
  return everyOne(sentence, cited, given.language) ?? someOnly(sentence, cited, given);
}

function isMade(claim: Claim, sentence: Text, cited: KnownFact[], given: Given): boolean {
  switch (claim) {
    case "duty":
      return isDuty(sentence, cited, given);
    case "future":
      return isFutureKnown(sentence, cited, given);
    case "only":
      // "One request" is only one; "hoogstens" and "uniquement" limit alike.
      return someText(
        cited,
        sentence,
        given,
        (text) => text.claims.has("only") || (isOne(sentence) && isOne(text)),
      );
    case "all":
      return texts(cited).some(
        (text) => text.claims.has("all") && shared(text, sentence, given) > 0,
      );
    case "not-only":
      return someText(
        cited,
        sentence,
        given,
        ({ claims, joined }) => claims.has("not-only") || /\b(aussi|egalement|ook)\b/.test(joined),
      );
    case "having":
      return someText(cited, sentence, given, ({ joined }) => has[given.language].test(joined));
    case "most":
      return texts(cited).some(
        (text) => mostly.test(text.joined) && holdsAll(text, sentence, given),
      );
    case "paid":
    case "aid":
      return someText(cited, sentence, given, (text) => text.claims.has(claim));
    case "free":
    case "right":
    case "guarantee":
    case "always":
    case "never":
    case "automatic":
    case "comparison":
    case "superlative":
    case "forbidden":
      return (
        someText(cited, sentence, given, (text) => text.claims.has(claim)) &&
        isSaidOfSame(claim, sentence, cited, given)
      );
  }
}

const mostly =
  /\b(surtout|plupart|majorit\w+|principalement|essentiellement|vooral|meeste|meestal|hoofdzakelijk|voornamelijk|merendeel|meerderheid|grotendeels)\b/;

/** Of most of a kind only what the fact's own sentence says of them is told. */
function holdsAll({ words }: Text, sentence: Text, { language, facts }: Given): boolean {
  return contentOf(sentence, language).every(
    ({ folded, keys, isGeneral }) =>
      isGeneral ||
      facts.some(({ body }) => body.names.has(folded)) ||
      words.some((word) => [...keys].some((key) => word.keys.has(key))),
  );
}

/** Having or getting: what a fact must say before "vous avez" does. */
const has: Record<Language, RegExp> = {
  fr: /\b(avez|avoir|ont|a|recevez|recoit|recoivent|obtenez|gardez|restez|dispose\w*)\b/,
  nl: /\b(hebt|heeft|hebben|krijgt|krijgen|ontvangt|behoudt)\b/,
};

function isOne({ joined }: Text): boolean {
  return /\b(une? seule?|een enkele?|slechts een|een keer|aan een)\b/.test(joined);
}

/**
 * Whether the words said together with a claim are those the fact says together with it: "gratuit" of the
 * Repair Café is not of the gift one may leave there.
 */
function isSaidOfSame(claim: Claim, sentence: Text, cited: KnownFact[], given: Given): boolean {
  const parts = segmentsOf(sentence).filter((segment) =>
    claimsIn(joinedIn(sentence, segment), given.language).has(claim),
  );
  return parts.every((segment) => {
    const words = contentOf(sentence, given.language).filter(
      ({ at, folded }) =>
        isIn(segment, at) &&
        !claimsIn(folded, given.language).has(claim) &&
        !cited.some(({ body }) => body.names.has(folded)),
    );
    const all = texts(cited);
    const inText = (text: Text, some: Word[]) =>
      some.filter(({ keys }) => text.words.some((word) => sharesStem(word.keys, keys))).length;
    const most = Math.max(0, ...all.map((text) => inText(text, words)));
    if (most === 0) return true;
    // One word alone may be the end of a list that began elsewhere in the sentence.
    const whole = contentOf(sentence, given.language);
    return all.some(
      (text) =>
        text.claims.has(claim) &&
        (inText(text, words) >= most || (words.length === 1 && inText(text, whole) > 1)),
    );
  });
}

function joinedIn({ tokens }: Text, { from, to }: Segment): string {
  return tokens
    .slice(from, to)
    .flatMap((token) => (token.kind === "word" ? [token.folded] : []))
    .join(" ");
}

function sharesStem(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => /^[=~%#!^]/.test(key) && b.has(key));
}
