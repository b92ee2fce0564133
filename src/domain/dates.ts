import type { Bilingual, Language } from "./language.ts";

const months: Bilingual<readonly string[]> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
    " ",
  ),
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
};

/** `2021`, `2021-09` or `2021-09-14` in words, no more precise than it is known: "septembre 2021". */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split("-");
  const parts = [day && String(Number(day)), month && months[language][Number(month) - 1], year];
  return parts.filter((part) => part !== undefined).join(" ");
}
