import type { Language } from "../../domain/language.ts";
import { shared } from "./overlap.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { saysOpposite } from "./opposites.ts";
import { concedes, denialsIn, negatedAt } from "./polarity.ts";
import { contentOf } from "./grounds.ts";
import { closestShare } from "./thresholds.ts";
import type { Refusal } from "./verdict.ts";

/**
 * Where a sentence is mostly one sentence of a fact in other words, it says it in the same sense: it denies as
 * often, it allows where that allows and obliges where that obliges, it keeps its "if", and its before and after.
 */
export function senseFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const near = closest(sentence, cited, given);
  if (near.length === 0) return null;
  const names = new Set(cited.flatMap(({ body }) => [...body.names]));
  const beside = cited
    .flatMap(({ texts }) => texts)
    .filter((text) => sharesBeyond(names, text, sentence, given));
  const faults = near.map((text) => faultBeside(text, sentence, beside, given));
  return faults.every((fault) => fault !== null) ? { why: "other-sense", at: faults[0]! } : null;
}

function faultBeside(text: Text, sentence: Text, others: Text[], given: Given): string | null {
  const { language } = given;
  if (!deniesAlike(text, sentence, others, given)) return "denied";
  const [said, known] = [modeOf(sentence, language), modeOf(text, language)];
  if (said !== "both" && known !== "both" && said !== "none" && known !== "none" && said !== known)
    return `${said} for ${known}`;
  if (isPast(text, language) && !isPast(sentence, language) && !tellsDate(text, sentence))
    return "past";
  if (planned[language].test(text.joined) && !planned[language].test(sentence.joined))
    return "planned";
  if (agree[language].test(sentence.joined) && !agree[language].test(text.joined)) return "agree";
  const left = conditional[language].exec(text.joined);
  if (
    left &&
    !conditional[language].test(sentence.joined) &&
    !isMet(left[0], text, sentence, given)
  )
    return "if";
  return saysOpposite(text, sentence, language) ? "opposite" : null;
}

/** The fact sentences of which a sentence has most of its words, and which no other has more of. */
function closest(sentence: Text, cited: KnownFact[], given: Given): Text[] {
  const names = new Set(cited.flatMap(({ body }) => [...body.names]));
  const own = contentOf(sentence, given.language).filter(({ folded }) => !names.has(folded)).length;
  const all = cited.flatMap(({ texts }) => texts);
  const scores = all.map((text) => shared(text, sentence, given));
  const most = Math.max(0, ...scores);
  const whole = own + sentence.figures.length;
  return most >= whole * closestShare ? all.filter((_, at) => scores[at] === most) : [];
}

/** As often as the fact's sentence, or as that and others of its sentences that are told along. */
function deniesAlike(text: Text, sentence: Text, others: Text[], { language }: Given): boolean {
  if ([text, ...others].some(({ tokens }) => concedes(tokens))) return true;
  const isOdd = (one: Text) => denialsIn(one.tokens, language) % 2 !== 0;
  return isOdd(sentence) === isOdd(text) || others.some((other) => other !== text && isOdd(other));
}

/** "Zonder voorwaarden": a noun that is denied here and there; auxiliary verbs are shorter. */
const shortestNoun = 6;

function sharesBeyond(
  names: ReadonlySet<string>,
  text: Text,
  sentence: Text,
  given: Given,
): boolean {
  const isFigure = sentence.figures.some(({ kind, key }) =>
    text.figures.some((known) => known.kind === kind && known.key === key),
  );
  const isDenied = sentence.words.some(
    ({ isNegated, keys, folded }) =>
      isNegated === true &&
      folded.length > shortestNoun &&
      text.words.some(
        (word) =>
          word.isNegated === true &&
          [...word.keys].some((key) => key.startsWith("=") && keys.has(key)),
      ),
  );
  return (
    isFigure ||
    isDenied ||
    contentOf(sentence, given.language).some(
      ({ folded, keys }) =>
        !names.has(folded) &&
        text.words.some((word) => !word.isHarmless && [...word.keys].some((key) => keys.has(key))),
    )
  );
}

/** What was so, and may not be any more. */
const past: Record<Language, RegExp> = {
  fr: /\b(?!((dis|ap|com|trans)?parait|(re|me)?connait|(re)?nait|plait|deplait|sait|refait|bienfait|fait|lait|souhait|portrait|retrait|extrait|forfait|parfait|trait|attrait|distrait|satisfait)\b)\w{2,}(ait|aient)\b|\bsont venus?\b|\bauparavant\b/,
  nl: /\b(had|hadden|was|waren|kostte|kostten|gold|golden|ging|gingen|kwam|kwamen|betaalde|betaalden|kon|konden|moest|moesten|telde|telden|stond|stonden|bleef|bleven|gaf|gaven|hielp|hielpen|kreeg|kregen|leende|vroeger|bedroeg|lag|lagen|was er|waren er|sloten|zaten|werkten|wachtte|vielen)\b/,
};

function isPast({ joined }: Text, language: Language): boolean {
  return past[language].test(joined);
}

/** A year of the fact, told with it. */
function tellsDate(text: Text, sentence: Text): boolean {
  const years = (one: Text) =>
    one.figures.flatMap(({ kind, key }) => (kind === "date" ? [key.split("-")[0]] : []));
  const known = years(text);
  return years(sentence).some((year) => known.includes(year));
}

/** What was hoped, planned or announced has not come about by that. */
const planned: Record<Language, RegExp> = {
  fr: /\b(espere\w*|esperait|etait prevu\w*|etait attendu\w*|en creation|en preparation|preparai\w+|annonc\w+|projet)\b/,
  nl: /\b(verhoopt\w*|hoopte\w*|gepland\w*|werd verwacht|in oprichting|in voorbereiding|bereidde\w*|kondigde\w*|aangekondigd\w*|project|werkten aan)\b/,
};

/** That sources say the same, where the fact does not say so. */
const agree: Record<Language, RegExp> = {
  fr: /\bdisent (toutes |bien )?la meme chose\b|\bsont d accord\b/,
  nl: /\bzeggen hetzelfde\b|\bzijn het eens\b|\bspreken elkaar niet tegen\b/,
};

type Mode = "may" | "must" | "both" | "none";

const may: Record<Language, RegExp> = {
  fr: /^(peut|peuvent|pouvez|pourrez|pourra)$/,
  nl: /^(kan|kunt|kunnen|mag|mogen)$/,
};
const must: Record<Language, RegExp> = {
  fr: /^(doit|doivent|devez|devrez|devra|faut|faudra|obligatoire|obligatoires)$/,
  nl: /^(moet|moeten|verplicht|verplichte)$/,
};

/** What one may not do is neither allowed nor a duty: denials are compared for themselves. */
function modeOf({ tokens }: Text, language: Language): Mode {
  const denied = negatedAt(tokens, language);
  const has = (form: RegExp) =>
    tokens.some(
      (token, at) => token.kind === "word" && denied[at] !== true && form.test(token.folded),
    );
  const [allows, obliges] = [has(may[language]), has(must[language])];
  if (allows && obliges) return "both";
  return allows ? "may" : obliges ? "must" : "none";
}

/** What makes a statement depend on something; "même si" and "ook als" do not. */
const conditional: Record<Language, RegExp> = {
  fr: /(?<!meme )\b(si|s) (vous|il|ils|elle|elles|le|la|les|l|on|un|une|votre)\b|\b(quand|lorsque|sauf|a condition)\b/,
  nl: /(?<!ook )\b(als|wanneer|indien|tenzij|behalve|op voorwaarde)\b/,
};
/** Other ways of making it depend: an opening question, "avec", "pour", "comme vous". */
const dependent: Record<Language, RegExp> = {
  fr: /\b(avec|pour|comme|puisque|aux?|des|apres|qui|dont|selon|en cas)\b/,
  nl: /^(hebt|bent|woont|krijgt|zoekt|werkt|lukt|weigert|staat|komt) |^\w+(t|n|s) (u|ze|het|hij|de|uw|er|men) .*\bdan\b|\b(met|voor|omdat|aan|na|bij|wie|die|volgens)\b/,
};

/** A condition told otherwise, or one the resident said they meet. */
function isMet(start: string, text: Text, sentence: Text, given: Given): boolean {
  const from = text.joined.indexOf(start);
  const after = new Set(text.joined.slice(from).split(" ").slice(1, 10));
  const main = new Set(text.joined.slice(0, from).split(" "));
  const words = contentOf(text, given.language).filter(
    ({ folded }) => after.has(folded) && !main.has(folded),
  );
  if (words.length === 0) return true;
  const isTold = words.some(({ keys }) =>
    sentence.words.some((word) => [...word.keys].some((key) => keys.has(key))),
  );
  const isSaid =
    words.filter(({ keys }) => [...keys].some((key) => given.said.keys.has(key))).length * 2 >=
    words.length;
  return isSaid || (isTold && dependent[given.language].test(sentence.joined));
}
