import type { Language } from "../../domain/language.ts";
import { standingsOf } from "./figure-support.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import type { Refusal } from "./verdict.ts";

/** Whose value it is, or that there are several. */
const attributed: Record<Language, RegExp> = {
  fr: /\b(selon|d apres|sources?|pages?|article|different|diverge\w*|contredi\w+|ou bien|l (une?|autre)|^une autre|^celles? de|^version de|confirm\w+|verifi\w+)\b/,
  nl: /\b(volgens|de ene|de andere|^een andere|^die van|^versie van|bron|bronnen|pagina|artikel|tegen|verschillen|bevestig\w*|na te vragen|na bij|controleer\w*)\b/,
};

/** Where sources differ, one of their values is not told as the value. */
export function contradictionFault(
  sentence: Text,
  cited: KnownFact[],
  { language, reading }: Given,
): Refusal | null {
  if (attributed[language].test(sentence.joined)) return null;
  const figure = sentence.figures.find((one) => {
    const standings = standingsOf(one, sentence, cited, reading);
    return standings.length > 0 && standings.every(({ fact }) => fact.contradiction);
  });
  return figure ? { why: "contradiction-hidden", at: figure.key } : null;
}
