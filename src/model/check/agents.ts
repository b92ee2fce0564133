import type { Language } from "../../domain/language.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { shared } from "./overlap.ts";
import type { Word } from "./words.ts";

/**
 * Whether who gives and who gets, who does and who has it done, are those of the facts; the place, or null.
 * "Vous envoyez un accusé de réception" of one that the resident receives has the same words.
 */
export function agentFault(sentence: Text, cited: KnownFact[], given: Given): string | null {
  const texts = cited.flatMap((fact) => fact.texts);
  if (isTurnedGift(sentence, texts, given)) return "who gives";
  if (texts.some((text) => isDoneForYou(text, sentence, given.language))) return "done for you";
  return isOtherGift(sentence, texts, given.language) ? "something else given" : null;
}

const gives: Record<Language, RegExp> = {
  fr: /\bvous (envoyez|remettez|donnez|payez|versez|rendez|devez (envoyer|remettre|donner|payer|verser|rendre))\b/,
  nl: /\b(u (stuurt|geeft|betaalt|bezorgt)|(stuurt|geeft|betaalt|bezorgt) u)\b/,
};
const gets: Record<Language, RegExp> = {
  fr: /\bvous (recevez|obtenez|touchez|recevrez)\b|\bvous (donne|envoie|verse|remet)\b/,
  nl: /\b(u (krijgt|ontvangt)|(krijgt|ontvangt) u)\b/,
};

function isTurnedGift(sentence: Text, texts: Text[], given: Given): boolean {
  const near = texts.filter((text) => shared(text, sentence, given) > 0);
  const isTurned = (said: RegExp, other: RegExp) =>
    said.test(sentence.joined) &&
    !other.test(sentence.joined) &&
    near.some(({ joined }) => other.test(joined)) &&
    !near.some(({ joined }) => said.test(joined));
  const { language } = given;
  return isTurned(gives[language], gets[language]) || isTurned(gets[language], gives[language]);
}

const yourself: Record<Language, RegExp> = {
  fr: /\bvous (\w+) vous memes?\b/,
  nl: /\bu (\w+) zelf\b/,
};
const helped: Record<Language, RegExp> = {
  fr: /\b(vous memes?|aide\w*|apprend\w*|vous (pouvez )?(y )?\w+(ez|er))\b/,
  nl: /\b(zelf|help\w*|leert|leren|(kunt|kan) u|u (kunt|kan))\b/,
};

/** "Des bénévoles réparent votre vélo" where the resident does so, with help. */
function isDoneForYou(text: Text, sentence: Text, language: Language): boolean {
  const verb = yourself[language].exec(text.joined)?.[1];
  const known = text.words.find(({ folded }) => folded === verb);
  if (!known || helped[language].test(sentence.joined)) return false;
  return sentence.words.some(({ keys }) =>
    [...keys].some((key) => /^[=%~]/.test(key) && known.keys.has(key)),
  );
}

const offers: Record<Language, RegExp> = {
  fr: /^(offre|offrent|propose|proposent|donne|donnent|fournit|fournissent|distribue|distribuent|recevez|obtenez|touchez|recoit|recoivent)$/,
  nl: /^(biedt|bieden|geeft|geven|bezorgt|levert|leveren|deelt|delen|krijgt|krijgen|ontvangt|behaalt|haalt)$/,
};

/** What is given in the sentence is not told in one sentence of a fact as given and in another as something else. */
function isOtherGift(sentence: Text, texts: Text[], language: Language): boolean {
  const object = objectOf(sentence, language);
  if (!object) return false;
  const giving = texts.filter((text) => objectOf(text, language) !== null);
  const holds = (text: Text) =>
    text.words.some(({ keys }) => [...keys].some((key) => object.keys.has(key)));
  const isElsewhere = aids.test(object.folded) || texts.some(holds);
  return giving.length > 0 && !giving.some(holds) && isElsewhere;
}

/** Harmless elsewhere; given, they are what is given. */
const aids = /^(aides?|hulp|steun)$/;

/** The first word that says something after a verb of giving, not a name: what is given. "La donne": nothing. */
function objectOf({ words, tokens }: Text, language: Language): Word | null {
  const verb = words.findIndex(({ folded }) => offers[language].test(folded));
  if (verb < 0) return null;
  const [before, after] = [words[verb - 1]?.folded ?? "", words[verb + 1]?.folded ?? ""];
  if (/^(la|le|les|l|en)$/.test(before) || /^(ze|hem|ermee)$/.test(after)) return null;
  const isName = ({ at }: Word) => /^\p{Lu}/u.test(tokens[at]!.text);
  return (
    words
      .slice(verb + 1, verb + 6)
      .find(
        (word) => aids.test(word.folded) || (!word.isHarmless && !word.isGeneral && !isName(word)),
      ) ?? null
  );
}
