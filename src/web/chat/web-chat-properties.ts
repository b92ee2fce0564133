import { languages, type Language } from "../../domain/language.ts";
import { markdownRenderer } from "./markdown.ts";
import { withLanguage } from "./message-language.ts";
import { type Look, styleOptions } from "./style-options.ts";
import { chatTexts } from "./texts.ts";
import { typingIndicator } from "./typing-indicator.ts";

/** Made once, so that Web Chat does not draw every message anew. */
const drawn = new Map(
  languages.map((language) => [
    language,
    {
      renderMarkdown: markdownRenderer(language),
      typingIndicatorMiddleware: typingIndicator(chatTexts[language].types),
    },
  ]),
);

/** How Web Chat looks and speaks. */
export function webChatProperties(language: Language, look: Look): object {
  const { locale, placeholder, personPlaceholder, types } = chatTexts[language];
  return {
    ...drawn.get(language),
    locale,
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: look.isTalking ? personPlaceholder : placeholder,
      // Each message names its own speaker; an empty text would be replaced by the English one.
      ACTIVITY_BOT_SAID_ALT: " ",
      TYPING_INDICATOR_SINGLE_TEXT: types("$1"),
    },
    styleOptions: styleOptions(look),
    activityMiddleware: withLanguage,
    // The assistant has no use for it.
    sendTypingIndicator: look.isTalking,
  };
}
