import { languages, type Language } from "../../domain/language.ts";
import { colourOf, type Colour } from "../colour.ts";
import { languageOfTag } from "../language-tag.ts";

export type WidgetSettings = {
  /** Where the script came from and the chat is. */
  origin: string;
  /** The languages the button speaks: the site's, or both when it is unknown. */
  languages: readonly Language[];
  colour: Colour;
  greeting: string | null;
  /** The chat's address with everything it must know. */
  chat: string;
};

/** Reads the attributes of the script tag; the site's language is the page's when none is given. */
export function readSettings(script: HTMLScriptElement, pageLanguage: string): WidgetSettings {
  const { commune, language, color, greeting, logo } = script.dataset;
  const known = languageOfTag(language) ?? languageOfTag(pageLanguage);
  const chat = new URL("chat", script.src);
  const parameters = { commune, language: known, color, logo, page: location.origin };
  for (const [name, value] of Object.entries(parameters))
    if (value) chat.searchParams.set(name, value);
  return {
    origin: chat.origin,
    languages: known ? [known] : languages,
    colour: colourOf(color),
    greeting: greeting?.trim() || null,
    chat: chat.href,
  };
}
