import { languages, type Language } from "../domain/language.ts";

/** The first of our languages that a browser asks for (`Accept-Language`); null when it asks for none. */
export function browserLanguage(accepted: string | undefined): Language | null {
  const wanted = (accepted ?? "")
    .split(",")
    .map((offer) => {
      const [tag = "", quality] = offer
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return {
        language: languages.find((one) => tag.split("-")[0] === one),
        quality: Number(quality ?? 1),
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.find(({ language }) => language !== undefined)?.language ?? null;
}
