import { languages, type Bilingual, type Language } from "../src/domain/language.ts";

const daysAndMonths = pairs(
  "lundi maandag, mardi dinsdag, mercredi woensdag, jeudi donderdag, vendredi vrijdag",
  "samedi zaterdag, dimanche zondag, janvier januari, février februari, mars maart, avril april",
  "mai mei, juin juni, juillet juli, août augustus, septembre september, octobre oktober",
  "novembre november, décembre december",
);
/** Days and months in either language, by their Dutch name. */
const dates = { fr: daysAndMonths, nl: daysAndMonths.map(([, name]): Pair => [name, name]) };
// A Dutch day may begin a longer word, such as `woensdagnamiddag`.
const dateWords = {
  fr: oneOf(dates.fr, "(?:(?<=di|dimanche)s)?"),
  nl: oneOf(dates.nl, "(?:(?<=dag)\\p{L}*)?"),
};

/** Numbers in words. Not `un`, `een` and `neuf`, which are more often an article and "new". */
const numbers = {
  fr: pairs(
    "deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, dix 10, onze 11, douze 12",
    "quinze 15, vingt 20",
  ),
  nl: pairs(
    "twee 2, beide 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, tien 10, elf 11, twaalf 12",
    "vijftien 15, twintig 20",
  ),
};
const numberWords = { fr: oneOf(numbers.fr), nl: oneOf(numbers.nl) };

const internetAddress =
  /[\w.+-]+@[\w.-]*\w|\b(?:[\w-]+\.)+(?:be|brussels|eu|org|com|info|net)\b(?:\/[\w/.-]*\w)?/g;

type Pair = [string, string];

/** What must stand as often in the one language as in the other, and how it is found. */
const kinds: Record<string, (text: string, language: Language) => string[]> = {
  figures: (text, language) => figures(wordsAsDigits(text, language)),
  "percent signs": (text) => all(text, /%|‰|procent|pour cent/g).map(() => "%"),
  "amounts in euro": (text) => all(text, /€|\beuros?\b/g).map(() => "€"),
  "days and months": (text, language) =>
    [...text.matchAll(dateWords[language])].map(([, date]) => meaning(dates[language], date!)),
  "telephone numbers": (text) => all(text, /\b0\d{1,3}(?:[ /.]\d{2,3})+/g),
  "house numbers with a letter": (text) => all(text, /\b\d+ ?(?:bis|ter|[A-D])\b/g),
  "internet addresses": (text) => all(text, internetAddress),
};

/** The figures and dates, numbers and addresses that stand in one language only, or not as often; empty when none does. */
export function parityFaults(text: Bilingual): string[] {
  return Object.entries(kinds).flatMap(([kind, find]) => {
    const [fr, nl] = languages.map((one) => find(text[one], one).sort().join(" "));
    return fr === nl ? [] : [`${kind} differ: fr has ${fr || "none"}, nl has ${nl || "none"}`];
  });
}

/**
 * The figures of a text: numbers without their thousands separators, everything else as runs of digits,
 * so that `13h30` and `13.30 uur`, `27 499,10 €` and `27.499,10 euro` are equal.
 */
export function figures(text: string): string[] {
  return all(text.replace(/(?<=\d)[ \u00a0\u202f.](?=\d{3}(?!\d))/g, ""), /\d+/g);
}

function wordsAsDigits(text: string, language: Language): string {
  return text.replace(numberWords[language], (word) => meaning(numbers[language], word));
}

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** Finds any of the first words as a whole word, in either case, and captures it. */
function oneOf(words: Pair[], ending = ""): RegExp {
  return new RegExp(
    `(?<!\\p{L})(${words.map(([word]) => word).join("|")})${ending}(?!\\p{L})`,
    "giu",
  );
}

function meaning(words: Pair[], found: string): string {
  return words.find(([word]) => word === found.toLowerCase())![1];
}

/** "a b, c d" as the pairs [a, b] and [c, d]. */
function pairs(...lines: string[]): Pair[] {
  return lines
    .join(", ")
    .split(", ")
    .map((pair) => pair.split(" ") as Pair);
}
