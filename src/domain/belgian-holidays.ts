import type { Bilingual } from "./language.ts";

/** A day on which offices are closed: `YYYY-MM-DD` and what it is called. */
export type Holiday = { date: string; names: Bilingual };

const fixed: [string, string, string][] = [
  ["01-01", "Nouvel An", "Nieuwjaar"],
  ["05-01", "Fête du Travail", "Dag van de Arbeid"],
  ["07-21", "Fête nationale", "nationale feestdag"],
  ["08-15", "Assomption", "Onze-Lieve-Vrouw-Hemelvaart"],
  ["11-01", "Toussaint", "Allerheiligen"],
  ["11-11", "Armistice", "Wapenstilstand"],
  ["12-25", "Noël", "Kerstmis"],
];

/** Days after Easter Sunday. */
const movable: [number, string, string][] = [
  [1, "lundi de Pâques", "paasmaandag"],
  [39, "Ascension", "Onze-Lieve-Heer-Hemelvaart"],
  [50, "lundi de Pentecôte", "pinkstermaandag"],
];

const day = 86_400_000;

/** The ten public holidays of a year, in order (royal decree of 18 April 1974, article 1). */
export function belgianHolidays(year: number): Holiday[] {
  const easter = easterOf(year);
  return [
    ...fixed.map(([date, fr, nl]) => ({ date: `${year}-${date}`, names: { fr, nl } })),
    ...movable.map(([after, fr, nl]) => ({
      date: new Date(easter + after * day).toISOString().slice(0, 10),
      names: { fr, nl },
    })),
  ].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * Easter Sunday, as midnight in UTC: the anonymous Gregorian computation, as Jean Meeus gives it
 * (Astronomical Algorithms, chapter 8); its letters are kept.
 */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
