import { languages } from "../domain/language.ts";
import type { Commune, Elsewhere } from "../domain/programme.ts";
import type { Place } from "../domain/question.ts";
import { oneErrorApart, wordsOf } from "../domain/text.ts";

export type PlaceFinder = (text: string) => Place;

type Named = { words: readonly string[]; commune: Commune | null; elsewhere: Elsewhere | null };
type Mention = Named & { at: number };

/** "Bruxelles" and "Brussel" alone mean the Region: its people say so of all nineteen communes. */
const regionNames = new Set(["bruxelles", "brussel", "bxl", "brussels"]);
/** The City of Brussels, one of the nineteen. */
const cityNis = "21004";
const cityServices = new Set("cpas ocmw commune gemeente ville stad".split(" "));
/** Before one of these, "jette" is the verb. */
const beforeVerb = new Set([
  "je",
  "on",
  "il",
  "elle",
  "qui",
  "se",
  "me",
  "ne",
  "les",
  "la",
  "le",
  "en",
  "y",
]);
/** A place named after one of these is (part of) a street or a station. */
const streetWords = new Set(
  "rue chaussee avenue place boulevard gare porte square quai straat steenweg laan plein poort station".split(
    " ",
  ),
);
/** A country after one of these is where somebody comes from. */
const originWords = new Set(
  "viens vient venu venue arrive arrivee arrives origine ne nee uit afkomstig geboren van".split(
    " ",
  ),
);
/** Directly before a country, these say that one comes from there, wherever the verb stands. */
const fromWords = new Set("de du des d depuis uit van vanuit from".split(" "));
/** Beside a country, these tell of somebody's past there. */
const pastWords =
  /^(geweest|gestudeerd|gewerkt|gewoond|opgegroeid|gediend|behaald|gehaald|diploma\w*|diplome\w*|etudie|grandi|vecu|appris|obtenu|enfance|jeunesse|kindertijd|familie|famille|ouders|parents)$/;
const homeWords = new Set(
  "habite habitons habitant vis vit vivons woon woont wonen wonende inwoner habitante domicilie".split(
    " ",
  ),
);
/** Said of a move: the place it goes to counts, not the one it leaves. */
const moving =
  /^(demenag\w*|emmenag\w*|installe\w*|pars|partons|quitte\w*|verhui\w*|vertrek\w*|trek|trekken)$/;
const towards = new Set("a en pour vers naar in te".split(" "));
/** After a number, these make it an amount or a measure, not a postcode. */
const units = new Set(
  "euro euros eur e m2 kg km personnes mensen heures uur uren an ans jaar par per".split(" "),
);

/** Makes the one resolver of places: names in both languages, short forms, quarters and postcodes. */
export function placeFinder(communes: Commune[], elsewhere: Elsewhere[]): PlaceFinder {
  const byFirstWord = indexNames(communes, elsewhere);
  const nearest = nearestName(communes);
  const city = { commune: communes.find(({ nis }) => nis === cityNis) ?? null, elsewhere: null };
  const byPostcode = new Map(
    communes.flatMap((commune) => commune.postcodes.map((code) => [code, commune])),
  );

  return (text) => {
    const words = wordsOf(text);
    const mentions: Mention[] = [];
    const otherWords: string[] = [];
    let region = false;
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const named =
        byFirstWord.get(word)?.find((candidate) => matches(candidate, words, at)) ??
        postcode(byPostcode.get(word), words, at, /€/.test(text)) ??
        nearest(word);
      if (named) mentions.push({ ...named, at });
      else if (regionNames.has(word) && isOfTheCity(words, at))
        mentions.push({ ...city, words: [word], at });
      else if (regionNames.has(word)) region = true;
      if (!named?.commune) otherWords.push(word);
      at += named?.commune ? named.words.length : 1;
    }
    const commune =
      livedIn(
        mentions.filter((mention) => !isStreetName(mention, words)),
        words,
      ) ?? null;
    const other = mentions.find((mention) => mention.elsewhere && isWhereItHappens(mention, words));
    const leaves = other !== undefined && isMovedTo(other, words);
    return {
      commune: leaves ? null : commune,
      region,
      elsewhere: (commune || region) && !leaves ? null : (other?.elsewhere ?? null),
      otherWords,
    };
  };
}

/** "Le CPAS de Bruxelles" is the City's: the Region has none. */
function isOfTheCity(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some((word) => cityServices.has(word));
}

/** The commune one says one lives in, else the last one named: a correction comes after what it corrects. */
function livedIn(mentions: Mention[], words: readonly string[]): Commune | undefined {
  const inBrussels = mentions.filter((mention) => mention.commune);
  const home = inBrussels.find(({ at }) =>
    words.slice(Math.max(0, at - 4), at).some((word) => homeWords.has(word)),
  );
  return (home ?? inBrussels.at(-1))?.commune ?? undefined;
}

/** "avenue de Jette" is a street somewhere, not Jette. */
function isStreetName({ at }: Mention, words: readonly string[]): boolean {
  return words.slice(Math.max(0, at - 2), at).some((word) => streetWords.has(word));
}

function isWhereItHappens(mention: Mention, words: readonly string[]): boolean {
  if (isStreetName(mention, words)) return false;
  const { at, elsewhere } = mention;
  const before = words.slice(Math.max(0, at - 3), at);
  const past =
    before.some((word) => originWords.has(word)) ||
    fromWords.has(before.at(-1) ?? "") ||
    words.some((word) => pastWords.test(word));
  return !(elsewhere?.abroad && past);
}

/** "We verhuizen van Evere naar Gent" is about Ghent; "de Gand à Evere" is not. */
function isMovedTo({ at }: Mention, words: readonly string[]): boolean {
  return towards.has(words[at - 1] ?? "") && words.some((word) => moving.test(word));
}

function matches({ words: name }: Named, words: readonly string[], at: number): boolean {
  if (!name.every((word, i) => words[at + i] === word)) return false;
  if (name.length === 1 && name[0] === "jette") return !beforeVerb.has(words[at - 1] ?? "");
  return true;
}

function postcode(
  commune: Commune | undefined,
  words: readonly string[],
  at: number,
  amounts: boolean,
): Named | null {
  const word = words[at]!;
  if (!commune || units.has(words[at + 1] ?? "")) return null;
  // "1000" is a round number too: it is a postcode beside the name, or after a word for a place.
  const round = word === "1000";
  const beside = regionNames.has(words[at + 1] ?? "") || regionNames.has(words[at - 1] ?? "");
  const placed = ["habite", "a", "in", "te", "postcode", "postal", "code", "woon"].includes(
    words[at - 1] ?? "",
  );
  if (round && !beside && (!placed || amounts)) return null;
  return { words: [word], commune, elsewhere: null };
}

function indexNames(communes: Commune[], elsewhere: Elsewhere[]): Map<string, Named[]> {
  const index = new Map<string, Named[]>();
  const add = (name: string, place: Omit<Named, "words">) => {
    const words = wordsOf(name);
    if (words.length === 1 && regionNames.has(words[0]!)) return;
    index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, ...place }]);
  };
  for (const commune of communes)
    for (const language of languages)
      for (const name of [
        commune.names[language],
        ...commune.aliases[language],
        ...commune.quarters[language],
      ])
        for (const form of shortForms(name)) add(form, { commune, elsewhere: null });
  for (const place of elsewhere)
    for (const language of languages)
      add(place.names[language], { commune: null, elsewhere: place });
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** A name as written and with its "saint" cut short. */
function shortForms(name: string): string[] {
  const short = name.replace(/\bSainte\b/g, "Ste").replace(/\b(Saint|Sint)s?\b/g, "St");
  return short === name ? [name] : [name, short];
}

/** Finds a commune whose one-word name is one letter away: "scharbeek", "etterbeck". */
function nearestName(communes: Commune[]): (word: string) => Named | null {
  const names = communes.flatMap((commune) =>
    languages
      .flatMap((language) => [commune.names[language], ...commune.aliases[language]])
      .flatMap(wordsOf)
      .filter((word) => word.length >= 7)
      .map((word) => ({ word, commune })),
  );
  return (word) => {
    if (word.length < 6) return null;
    // Hardly anybody mistypes the first letter, and it spares comparing most names.
    const found = names.filter(
      (name) => name.word[0] === word[0] && oneErrorApart(name.word, word),
    );
    const distinct = new Set(found.map((name) => name.commune));
    return distinct.size === 1
      ? { words: [word], commune: found[0]!.commune, elsewhere: null }
      : null;
  };
}
