import type { Language } from "../../domain/language.ts";

const fr: Record<string, number> = {
  zero: 0,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  cent: 100,
  cents: 100,
  mille: 1000,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
};

const nlUnits: Record<string, number> = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
};
const nlTens: Record<string, number> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};
const nlSmall: Record<string, number> = {
  nul: 0,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  ...nlUnits,
  ...nlTens,
};

/** Approximate counts: "une trentaine", "een dertigtal". */
const frAbout: Record<string, number> = {
  dizaine: 10,
  dizaines: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  centaines: 100,
  millier: 1000,
  milliers: 1000,
};

/** The value of a Dutch number written as one word, such as "vijfentwintig" or "tweehonderdvijftig". */
function dutch(word: string): number | null {
  if (word === "miljoen") return 1e6;
  if (word === "miljard") return 1e9;
  const parts = /^(.*?)(duizend|honderd)(.*)$/.exec(word);
  if (parts) {
    const [, before, size, rest] = parts;
    const factor = before === "" ? 1 : dutch(before!);
    const more = rest === "" ? 0 : dutch(rest!.replace(/^en/, ""));
    return factor === null || more === null
      ? null
      : factor * (size === "duizend" ? 1000 : 100) + more;
  }
  if (nlSmall[word] !== undefined) return nlSmall[word];
  const both = /^(een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(\p{L}+)$/u.exec(word);
  const tens = both && nlTens[both[2]!];
  return both && tens ? nlUnits[both[1]!]! + tens : null;
}

/** A number written in words at the start of some folded words, and how many of them it takes. */
export type Counted = { value: number; words: number };

/**
 * Reads a number in words, Belgian ones too. "un", "une" and "een" alone are articles and are not read;
 * "neuf" is a number only before what can be counted, for it also means new.
 */
export function readNumberWords(words: readonly string[], language: Language): Counted | null {
  return language === "fr" ? readFrench(words) : readDutch(words);
}

function readDutch(words: readonly string[]): Counted | null {
  const [first, second] = words;
  if (first === undefined || first === "een") return null;
  if (first === "anderhalf" || first === "anderhalve") return { value: 1.5, words: 1 };
  if (first.endsWith("tal")) {
    const value = dutch(first.slice(0, -3));
    return value === null ? null : { value, words: 1 };
  }
  const value = dutch(first);
  if (value === null) return null;
  if (second === "miljoen" || second === "duizend")
    return { value: value * dutch(second)!, words: 2 };
  return { value, words: 1 };
}

function readFrench(words: readonly string[]): Counted | null {
  const about = frAbout[words[0] ?? ""];
  if (about !== undefined) return { value: about, words: 1 };
  let total = 0;
  let group = 0;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    // "vingt et un", "soixante et onze": the only "et" inside a number.
    if (word === "et" && at > 0 && /^(un|une|onze)$/.test(words[at + 1] ?? "")) continue;
    const value = at > 0 && /^une?$/.test(word) && group >= 20 ? 1 : fr[word];
    if (value === undefined || (word === "neuf" && at === 0 && !/[sx]$/.test(words[1] ?? "")))
      break;
    if (value >= 1000) [total, group] = [total + (group || 1) * value, 0];
    else if (value === 100) group = (group || 1) * 100;
    else if (value === 20 && group % 100 === 4) group += 76;
    else group += value;
  }
  return at === 0 ? null : { value: total + group, words: at };
}

const frOrdinals: Record<string, number> = {
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
};
const nlOrdinals: Record<string, number> = {
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  zesde: 6,
  zevende: 7,
  achtste: 8,
  negende: 9,
  tiende: 10,
  elfde: 11,
  twaalfde: 12,
};

/** The value of an ordinal in words; "premier" and "eerste" are left out, for they seldom count. */
export function ordinalOf(word: string, language: Language): number | null {
  return (language === "fr" ? frOrdinals : nlOrdinals)[word] ?? null;
}

/** Parts and multiples of a whole. */
const ratios: Record<Language, [RegExp, number][]> = {
  fr: [
    [/^(moitie|demi|demie)$/, 0.5],
    [/^tiers$/, 1 / 3],
    [/^quarts?$/, 0.25],
    [/^doubl(e|es|er|ent|ee|es)$/, 2],
    [/^tripl(e|es|er|ent|ee|ees)$/, 3],
    [/^quadrupl/, 4],
  ],
  nl: [
    [/^(helft|half|halve)$/, 0.5],
    [/^kwart$/, 0.25],
    [/^(dubbel|dubbele|tweemaal|verdubbel\w*)$/, 2],
    [/^(drie ?dubbel|driedubbele|drievoud|verdrievoudig\w*|driemaal)$/, 3],
    [/^(viervoud\w*)$/, 4],
  ],
};

export function ratioOf(word: string, language: Language): number | null {
  return ratios[language].find(([form]) => form.test(word))?.[1] ?? null;
}
