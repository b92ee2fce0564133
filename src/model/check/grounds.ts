import type { Language } from "../../domain/language.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { situationWords } from "./harmless-words.ts";
import { rateOf, unitOf } from "./units.ts";
import { isHarmless, keysOf, type Word } from "./words.ts";

/** What a word of the model's rests on. */
export type Ground = "fact" | "programme" | "resident" | "place";

/** The words of a sentence that say something: no phrases, no parts of its figures. */
export function contentOf(sentence: Text, language: Language): Word[] {
  const inFigure = (at: number) => sentence.figures.some(({ from, to }) => from <= at && at < to);
  return sentence.words.filter(
    ({ folded, at, isHarmless: says }) =>
      !says && !inFigure(at) && rateOf(folded, language) === null,
  );
}

/** What each word rests on; null when nothing it was given says it. */
export function groundOf(word: Word, cited: readonly KnownFact[], given: Given): Ground | null {
  if (standsIn(word, factKeys(cited), given) || isRateOf(word, cited, given)) return "fact";
  if (
    word.isNegated &&
    opposites(word, given.language).some((one) =>
      factKeys(cited).has(`=${given.reading.stem(one, given.language)}`),
    )
  )
    return "fact";
  if (cited.some(({ body }) => standsIn(word, body.keys, given) || body.names.has(word.folded)))
    return "programme";
  if (given.communes.some(({ words }) => words.has(word.folded))) return "place";
  if (
    given.communes.length > 0 &&
    /^(habit(e|ez|er|ant|ante|ants)|woon|woont|wonen|inwoners?)$/.test(word.folded)
  )
    return "place";
  return isSituation(word, given) ? "resident" : null;
}

/** "Par jour" of a fact about a "dagprijs". */
function isRateOf({ folded }: Word, cited: readonly KnownFact[], { language }: Given): boolean {
  const unit = unitOf(folded, language);
  return (
    unit !== null &&
    cited.some(({ texts }) =>
      texts.some(
        ({ words, figures }) =>
          words.some((word) => rateOf(word.folded, language) === unit) ||
          figures.some(({ rates }) => rates.has(unit)),
      ),
    )
  );
}

const keysOfTexts = new WeakMap<Text, ReadonlySet<string>>();

function keysOfText(text: Text): ReadonlySet<string> {
  const known = keysOfTexts.get(text);
  if (known) return known;
  const keys = new Set(text.words.flatMap((word) => [...word.keys]));
  keysOfTexts.set(text, keys);
  return keys;
}

/** All that some facts' words are known by; worked out once for each sentence, which asks it of every word. */
function factKeys(facts: readonly KnownFact[]): ReadonlySet<string> {
  const known = keysTogether.get(facts);
  if (known) return known;
  const keys = new Set(
    facts.flatMap(({ texts }) => texts.flatMap((text) => [...keysOfText(text)])),
  );
  keysTogether.set(facts, keys);
  return keys;
}
const keysTogether = new WeakMap<readonly KnownFact[], ReadonlySet<string>>();

function standsIn(word: Word, keys: ReadonlySet<string>, given: Given): boolean {
  if ([...word.keys].some((key) => keys.has(key))) return true;
  return given.language === "nl" && isCompoundOf(word.folded, keys, given);
}

/** "inschrijvingsdatum" where the facts have both words, "waarborg" where they have "huurwaarborg". */
function isCompoundOf(word: string, keys: ReadonlySet<string>, given: Given): boolean {
  const has = (part: string) =>
    isHarmless(part, "nl") ||
    keysOf(part, given.reading).some((key) => keys.has(key)) ||
    given.reading.concepts([part], "nl").some((id) => keys.has(`#${id}`));
  for (let at = 4; at <= word.length - 4; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (
      has(last) &&
      [first, first.replace(/(s|en|e|n)$/, "")].some((part) => part.length > 2 && has(part))
    )
      return true;
  }
  if (word.length < 5) return false;
  const stem = given.reading.stem(word, "nl");
  return [...keys].some(
    (key) =>
      key.startsWith("=") &&
      key.length > word.length + 3 &&
      (key.endsWith(word) || key.endsWith(stem) || key.startsWith(`=${word}`)),
  );
}

function isSituation({ folded, keys }: Word, { said, language }: Given): boolean {
  if (!situationWords[language].has(folded) && ![...keys].some((key) => key.startsWith("#")))
    return false;
  return (
    said.folded.has(folded) || [...keys].some((key) => /^[=#@]/.test(key) && said.keys.has(key))
  );
}

/** "pas acceptés" is "refusés": words that mean each other's denial. */
const opposed: Record<Language, [RegExp, string[]][]> = {
  fr: [
    [/^(accept|admis|admet)/, ["refuse", "refusent", "refuses", "refusees"]],
    [/^(autoris|permi|perme)/, ["interdit", "interdits", "interdites"]],
    [/^(ouver|ouvr)/, ["ferme", "fermee", "fermes"]],
    [/^possibl/, ["impossible"]],
  ],
  nl: [
    [/^(aanvaard|aangenomen|accepteer|geaccepteerd)/, ["weigert", "geweigerd", "weigeren"]],
    [/^(toegelaten|toegestaan)/, ["verboden"]],
    [/^(open|geopend)/, ["gesloten"]],
  ],
};

function opposites({ folded }: Word, language: Language): string[] {
  return opposed[language].find(([form]) => form.test(folded))?.[1] ?? [];
}
