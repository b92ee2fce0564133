import type { Language } from "../../domain/language.ts";

export type Unit = "year" | "month" | "week" | "day" | "hour" | "minute";

/** Time units by the endings of words, so that Dutch compounds ("kalenderdagen") have theirs. */
const units: Record<Language, [RegExp, Unit][]> = {
  fr: [
    [/^(ans?|annees?)$/, "year"],
    [/^mois$/, "month"],
    [/^semaines?$/, "week"],
    [/^jours?|journees?$/, "day"],
    [/^heures?$/, "hour"],
    [/^minutes?$/, "minute"],
  ],
  nl: [
    [/^(jaar|jaren|kalenderjaar)$/, "year"],
    [/^maand(en)?$/, "month"],
    [/^(week|weken)$/, "week"],
    [/^\p{L}*dag(en)?$/u, "day"],
    [/^(uur|uren|u)$/, "hour"],
    [/^(minuut|minuten)$/, "minute"],
  ],
};

export function unitOf(word: string, language: Language): Unit | null {
  if (language === "nl" && weekdayOf(word, "nl") !== null) return null;
  return units[language].find(([form]) => form.test(word))?.[1] ?? null;
}

/** How often: "par mois", "maandelijks", "maandabonnement", "mensuel". */
const rates: Record<Language, [RegExp, Unit][]> = {
  fr: [
    [/^(annuel|annuelle)s?$/, "year"],
    [/^(mensuel|mensuelle|mensualite)s?$/, "month"],
    [/^hebdomadaires?$/, "week"],
    [/^(quotidien|quotidienne|journalier|journaliere)s?$/, "day"],
  ],
  nl: [
    [/^(jaarlijkse?|jaar\p{L}{4,})$/u, "year"],
    [/^(maandelijkse?|maand\p{L}{4,})$/u, "month"],
    [/^wekelijkse?$/, "week"],
    [/^(dagelijkse?|dag(prijs|ticket|pas|passen|tarief|loon))$/, "day"],
  ],
};

export function rateOf(word: string, language: Language): Unit | null {
  return rates[language].find(([form]) => form.test(word))?.[1] ?? null;
}

const weekdays: Record<Language, string[]> = {
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
};

/** The number of a weekday, Monday 0; Dutch compounds such as "vrijdagnamiddag" too. */
export function weekdayOf(word: string, language: Language): number | null {
  const at = weekdays[language].findIndex((day) =>
    language === "fr"
      ? word === day || word === `${day}s`
      : word.startsWith(day) && word !== "maandagen",
  );
  return at < 0 ? null : at;
}

const months: Record<Language, string[]> = {
  fr: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(
    " ",
  ),
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
};

/** The number of a month, January 1. */
export function monthOf(word: string, language: Language): number | null {
  const at = months[language].indexOf(word);
  return at < 0 ? null : at + 1;
}

const currencies: [RegExp, string][] = [
  [/^(€|eur|euro|euros)$/, "€"],
  [/^(eurocents?|cents?|centimes?)$/, "cent"],
  [/^(\$|dollars?|usd)$/, "$"],
  [/^(£|livres|pond|gbp)$/, "£"],
  [/^(francs?|frank|fb|bef)$/, "F"],
];

export function currencyOf(text: string): string | null {
  return currencies.find(([form]) => form.test(text))?.[1] ?? null;
}
