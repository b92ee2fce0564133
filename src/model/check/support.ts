import type { Language } from "../../domain/language.ts";
import { readText, type Body, type Given, type KnownFact, type Text } from "./given.ts";
import { situationWords } from "./harmless-words.ts";
import { segmentsOf, isIn } from "./segments.ts";
import { fewestShared, mostUnsupported } from "./thresholds.ts";
import { rateOf, unitOf } from "./units.ts";
import { standingsOf } from "./figure-support.ts";
import type { Refusal, Shown } from "./verdict.ts";
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

/** A programme's names as they stand in a text's joined words. */
function namesOf({ programme }: Body, { language, reading }: Given): string[] {
  return [programme.names[language], programme.authority[language], ...programme.aliases[language]]
    .map((name) => readText(name, reading).joined)
    .filter((name) => name !== "");
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

const keysOfFacts = new WeakMap<KnownFact, ReadonlySet<string>>();

function keysOfFact(fact: KnownFact): ReadonlySet<string> {
  const known = keysOfFacts.get(fact);
  if (known) return known;
  const keys = new Set(fact.texts.flatMap(({ words }) => words.flatMap((word) => [...word.keys])));
  keysOfFacts.set(fact, keys);
  return keys;
}

export function factKeys(facts: readonly KnownFact[]): Set<string> {
  return new Set(facts.flatMap((fact) => [...keysOfFact(fact)]));
}

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

/** Whether all that a sentence says stands in what it cites. */
export function supportFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Refusal | null {
  const content = contentOf(sentence, given.language);
  const grounds = content.map((word) => ({ word, ground: groundOf(word, cited, given) }));
  // "Vous pouvez recevoir" of a fact that says to whom: to be able to is what conditions are about.
  const mayReceive =
    /\b(peut|peuvent|pouvez|kan|kunt|kunnen)\b/.test(sentence.joined) &&
    cited.some(({ aspect }) => aspect === "conditions");
  const isCalling = sentence.tokens.some(({ kind }) => kind === "contact");
  const unknown = grounds.filter(
    ({ word, ground }) =>
      ground === null &&
      !word.isGeneral &&
      !(isCalling && calls.test(word.folded)) &&
      !(teaches.test(sentence.joined) && /^(donn\w+|geef|geeft|geven)$/.test(word.folded)) &&
      !(mayReceive && receives.test(word.folded)),
  );
  if (unknown.length > mostUnsupported)
    return { why: "unsupported-word", at: unknown.map(({ word }) => word.folded).join(" ") };
  const stands = (wanted: RegExp) =>
    new Set(
      grounds.filter(({ ground }) => wanted.test(ground ?? "")).map(({ word }) => word.folded),
    );
  const inFacts = stands(/^fact$/);
  // A name beside one word of the facts is enough: "Le Repair Café est gratuit".
  const shared = inFacts.size > 0 ? stands(/^(fact|programme)$/) : inFacts;
  const figures = sentence.figures.length;
  const stated = shared.size + figures;
  const telling = grounds.filter(({ word, ground }) => ground !== null || !word.isGeneral).length;
  if (stated < Math.min(fewestShared, telling + figures) || stated === 0)
    return { why: "little-shared", at: [...shared].join(" ") };
  return mixingFault(sentence, cited, given, before);
}

const receives = /^(recevoir|obtenir|krijgen|ontvangen)$/;

/** What is given there is named, and stands in the facts. */
const teaches = /\b(cours|formations?|conseils?|les|lessen|opleiding(en)?|cursus(sen)?|advies)\b/;

/** Said beside a number or an address, which is checked. */
const calls =
  /^(appel\w+|telephon\w+|ecri[vrst]\w*|envoy\w+|mail\w*|courriel|bel|belt|bellen|schrijf|schrijft|stuur|stuurt|tel|numero|nummer)$/;

/**
 * A sentence that cites several programmes may join what is known of them, not mix it: each stretch between
 * commas and conjunctions is of one ("demandez le statut BIM chez Actiris" is of none). What is said of
 * another programme than the first names it.
 */
function mixingFault(
  sentence: Text,
  cited: KnownFact[],
  given: Given,
  before: Shown | null,
): Refusal | null {
  const programmes = [...new Set(cited.map(({ programme }) => programme))];
  const main = given.facts[0]!.body;
  const content = contentOf(sentence, given.language);
  for (const programme of programmes) {
    const body = cited.find((fact) => fact.programme === programme)!.body;
    const isNamed = sentence.words.some(
      ({ folded, isHarmless: says }) => !says && body.names.has(folded) && !main.names.has(folded),
    );
    const isCalled =
      namesOf(body, given).some(
        (name) =>
          !namesOf(main, given).includes(name) && ` ${sentence.joined} `.includes(` ${name} `),
      ) ||
      sentence.tokens.some(
        (token) =>
          token.kind === "contact" && body.contacts.has(token.key) && !main.contacts.has(token.key),
      );
    if (body !== main && programme !== before?.programme && !isNamed && !isCalled)
      return { why: "facts-mixed", at: "whose" };
  }
  if (programmes.length < 2) return null;
  for (const segment of segmentsOf(sentence)) {
    const words = content.filter(({ at }) => isIn(segment, at));
    const own = words.filter((word) =>
      /^(fact|programme)$/.test(groundOf(word, cited, given) ?? ""),
    );
    const figures = sentence.figures.filter(({ from }) => isIn(segment, from));
    const isWhole = programmes.some((programme) => {
      const facts = cited.filter((fact) => fact.programme === programme);
      return (
        own.every((word) => /^(fact|programme)$/.test(groundOf(word, facts, given) ?? "")) &&
        figures.every(
          (figure) =>
            standingsOf(figure, sentence, cited, given.reading).length === 0 ||
            standingsOf(figure, sentence, facts, given.reading).length > 0,
        )
      );
    });
    if (!isWhole) return { why: "facts-mixed", at: own.map(({ folded }) => folded).join(" ") };
  }
  return null;
}
