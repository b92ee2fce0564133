import { z } from "zod";
import type { Hints } from "../../domain/incoming.ts";
import { type Language, languages } from "../../domain/language.ts";
import type { Grant } from "./tokens.ts";

/** What a page tells of itself when it opens a conversation. */
export const siteSchema = z.looseObject({
  commune: z
    .string()
    .regex(/^\d{5}$/, "must be a commune's NIS code, such as 21015")
    .nullish(),
  language: z.enum(languages, "must be fr or nl").nullish(),
});

/** What a Direct Line client may say when it asks for a token or opens its conversation. */
export const openingSchema = z.looseObject({
  user: z.looseObject({ id: z.string().min(1).max(200).optional() }).nullish(),
  locale: z.string().nullish(),
  channelData: siteSchema.nullish(),
});

export function siteOf(
  site: z.infer<typeof siteSchema> | null | undefined,
  locale?: unknown,
): Grant["site"] {
  return { commune: site?.commune ?? null, language: site?.language ?? languageOfLocale(locale) };
}

/** `nl-BE` speaks Dutch; of any other locale nothing is known. */
export function languageOfLocale(locale: unknown): Language | null {
  const [code] = typeof locale === "string" ? locale.toLowerCase().split("-") : [];
  return languages.find((language) => language === code) ?? null;
}

/** The web serves residents; staff ask in Teams. */
export function webHints(site: Grant["site"]): Hints {
  return { ...site, audience: ["resident"] };
}
