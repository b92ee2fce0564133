import type { Language } from "../../domain/language.ts";

/** How long somebody has waited: `42 s`, `12 min 05 s`, `1 h 05` (French) or `1 u 05` (Dutch). */
export function duration(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const minutes = Math.floor(seconds / 60);
  if (seconds < 60) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} ${language === "fr" ? "h" : "u"} ${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
