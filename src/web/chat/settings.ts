import type { Language } from "../../domain/language.ts";
import { colourOf, type Colour } from "../colour.ts";
import { communeOf, type Commune } from "../communes.ts";
import { languageOfTag } from "../language-tag.ts";

/** What the page around the chat asked of it. */
export type ChatSettings = {
  commune: Commune | null;
  /** The language of the site; null when unknown, and then the assistant begins in both. */
  language: Language | null;
  colour: Colour;
  logo: string | null;
  /** The origin of the page around the chat; null when the chat stands alone. */
  page: string | null;
};

/** Reads the chat's own address; what is not understood is left out. */
export function readSettings(search: string): ChatSettings {
  const parameters = new URLSearchParams(search);
  const logo = parameters.get("logo");
  return {
    commune: communeOf(parameters.get("commune")),
    language: languageOfTag(parameters.get("language")),
    colour: colourOf(parameters.get("color")),
    logo: logo && /^https?:\/\//.test(logo) ? logo : null,
    page: originOf(parameters.get("page")),
  };
}

function originOf(value: string | null): string | null {
  try {
    const { origin } = new URL(value ?? "");
    return origin === "null" ? null : origin;
  } catch {
    return null;
  }
}
