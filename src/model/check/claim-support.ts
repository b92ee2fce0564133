import type { Language } from "../../domain/language.ts";
import { claimsIn, type Claim } from "./claims.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { isIn, segmentsOf, type Segment } from "./segments.ts";
import { contentOf } from "./support.ts";
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

/** Having or getting: what a fact must say before "vous avez" does. */
const has: Record<Language, RegExp> = {
  fr: /\b(avez|avoir|ont|a|recevez|recoit|recoivent|obtenez|gardez|restez|dispose\w*)\b/,
  nl: /\b(hebt|heeft|hebben|krijgt|krijgen|ontvangt|behoudt)\b/,
};

function isOne({ joined }: Text): boolean {
  return /\b(une? seule?|een enkele?|slechts een|een keer|aan een)\b/.test(joined);
}

function texts(cited: KnownFact[]): Text[] {
  return cited.flatMap((fact) => fact.texts);
}

/** How many content words two texts share. */
export function shared(a: Text, b: Text, given: Given): number {
  const keys = new Set(
    a.words.filter(({ isHarmless }) => !isHarmless).flatMap((word) => [...word.keys]),
  );
  const words = contentOf(b, given.language).filter((word) =>
    [...word.keys].some((key) => keys.has(key)),
  );
  const figures = b.figures.filter(({ kind, key }) =>
    a.figures.some((known) => known.kind === kind && known.key === key),
  );
  return words.length + figures.length;
}

/** Two words or figures of a fact's sentence, or as many as it has beside its programme's names. */
function overlaps(text: Text, fact: KnownFact, sentence: Text, given: Given): boolean {
  const own = contentOf(text, given.language).filter(({ folded }) => !fact.body.names.has(folded));
  const words = shared(text, sentence, given);
  const inAll = fact.texts.reduce((sum, one) => sum + shared(one, sentence, given), 0);
  return words >= Math.min(2, own.length + text.figures.length) || (words >= 1 && inAll >= 3);
}

/** Whether some fact's sentence that speaks of the same thing is as wanted. */
function someText(
  cited: KnownFact[],
  sentence: Text,
  given: Given,
  isWanted: (text: Text) => boolean,
): boolean {
  return cited.some((fact) =>
    fact.texts.some((text) => isWanted(text) && overlaps(text, fact, sentence, given)),
  );
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
  return [...a].some((key) => /^[=~%#]/.test(key) && b.has(key));
}

const permits: Record<Language, RegExp> = {
  fr: /\b(pouvez|peut|peuvent|possible|permis)\b/,
  nl: /\b(kunt|kan|kunnen|mag|mogen|mogelijk)\b/,
};
const orders: Record<Language, RegExp> = {
  fr: /(^|[a-z] )(confirmez|prenez|joignez|ajoutez|demandez|donnez|verifiez|inscrivez|utilisez|apportez|venez|faites|repondez|passez) /,
  nl: /(^| )(bevestig|breng|voeg|vraag|geef|neem|kom|doe|schrijf|antwoord|controleer|ga) /,
};
/** What is told of in these is what has to be: conditions, papers, the way to go. */
const binding = new Set(["conditions", "documents", "procedure"]);

/**
 * A duty is known from a fact that says "doit", that orders, or that lists a condition, a paper or a step;
 * not from one that says what one may do. "Obligatoire" itself must stand in the fact.
 */
function isDuty(sentence: Text, cited: KnownFact[], given: Given): boolean {
  const { language } = given;
  const isStrong = /\b(obligat\w+|oblige\w*|imperati\w+|verplicht\w*|verplichting)\b/.test(
    sentence.joined,
  );
  return cited.some((fact) =>
    fact.texts.some((text) => {
      const isPaper = fact.aspect === "documents" && shared(text, sentence, given) > 0;
      if (!isPaper && !overlaps(text, fact, sentence, given)) return false;
      if (text.claims.has("duty")) return true;
      if (isStrong || isOfBody(sentence, fact)) return false;
      if (permits[language].test(text.joined)) return false;
      return orders[language].test(text.joined) || binding.has(fact.aspect);
    }),
  );
}

/** "Les Maisons d'Enfants doivent …": what a service must do, only a fact that says so tells. */
function isOfBody({ tokens }: Text, { body }: KnownFact): boolean {
  const at = tokens.findIndex(
    (token) =>
      token.kind === "word" && /^(doit|doivent|devra|devront|moet|moeten)$/.test(token.folded),
  );
  if (at < 0) return false;
  const word = (index: number) => {
    const token = tokens[index];
    return token?.kind === "word" ? token.folded : "";
  };
  const near = [word(at - 2), word(at - 1), word(at + 1), word(at + 2)];
  if (
    near.some((one) => /^(vous|u|votre|vos|uw)$/.test(one)) &&
    /^(vous|u)$/.test(word(at - 1) + word(at + 1))
  )
    return false;
  const subject = Array.from({ length: 5 }, (_, index) => word(at - 1 - index));
  return (
    !subject.some((one) => /^(votre|vos|uw|vous|u|il|ils|elle|ze|hij)$/.test(one)) &&
    subject.some((one) => one !== "" && body.names.has(one) && one.length > 3)
  );
}

const futureWord = / (\w+(?:er|ir|dr|vr|ur|tr)(?:ez|ont|a)) /g;
/** Presents that look like futures, and futures that only say how to go on. */
const isNeed = /\b(aurez|aura|auront) (aussi |donc )?besoin\b/;
const notPromised =
  /^(prepar|montr|entr|rencontr|consider|ouvr|couvr|decouvr|livr|mesur|dur|procur|retir|tir|gar|assur|rentr|separ|declar|compar|esper|libere|recuper|ger|differ|prefer|suggere|integr|enregistr|orienter|informer|contacter|indiquer|repondr|renseigner|expliquer|pourr|devr|faudr|trouver|ser)(ez|ont|a)$/;

/** "Vous recevrez une réponse" where the fact says "vous recevez": the verb stands there, only its tense differs. */
function isFutureKnown(sentence: Text, cited: KnownFact[], given: Given): boolean {
  if (given.language === "nl") return texts(cited).some((text) => text.claims.has("future"));
  const words = texts(cited).flatMap((text) => text.words.map(({ folded }) => folded));
  return [...` ${sentence.joined.replaceAll(" ", "  ")} `.matchAll(futureWord)].every(
    ([, word]) =>
      notPromised.test(word!) ||
      (/^aur/.test(word!) && isNeed.test(sentence.joined)) ||
      words.some((known) => known.slice(0, 4) === word!.slice(0, 4)),
  );
}

const each: Record<Language, RegExp> = {
  fr: /\bchaque (personne|habitante?|menage|famille|parent|enfant|bruxelloise?|jeune|chomeur|locataire|proprietaire|arrivante?)\b/,
  nl: /\b(elke|elk|iedere|ieder) (persoon|inwoner|gezin|ouder|kind|brusselaar|jongere|werkloze|huurder|eigenaar|nieuwkomer|mens)\b/,
};

/** "Chaque chèque" is a cheque; "chaque habitant" is everybody. */
function everyOne({ joined }: Text, cited: KnownFact[], language: Language): Refusal | null {
  const found = each[language].exec(joined);
  const isKnown = texts(cited).some(
    (text) => text.claims.has("all") || each[language].test(text.joined),
  );
  return found && !isKnown ? { why: "claim", at: found[0] } : null;
}

const some: Record<Language, RegExp> = {
  fr: /\b(?:certaine?s|quelques|une partie des) (?:\w+ )?(\w{4,})/g,
  nl: /(?<!een )\b(?:sommige|bepaalde|enkele) (?:\w+ )?(\w{4,})/g,
};
const saysSome: Record<Language, RegExp> = {
  fr: /\b(certaine?s|quelques|parfois|une partie|peut etre|selon)\b/,
  nl: /\b(sommige|bepaalde|enkele|soms|een deel|misschien)\b/,
};

/** What holds for some in the fact holds for some in the sentence. */
function someOnly(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const { language } = given;
  if (saysSome[language].test(sentence.joined)) return null;
  const said = new Set(contentOf(sentence, language).map(({ folded }) => folded));
  for (const text of texts(cited)) {
    const limited = [...text.joined.matchAll(some[language])].map(([, noun]) => noun!);
    const found = limited.find((noun) => said.has(noun));
    if (found !== undefined && shared(text, sentence, given) >= 2)
      return { why: "claim", at: `some ${found}` };
  }
  return null;
}
