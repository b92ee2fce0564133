import { languages, type Language } from "../../domain/language.ts";
import { markdownRenderer } from "./markdown.ts";
import { withLanguage } from "./message-language.ts";
import { styleOptions } from "./style-options.ts";
import { chatTexts } from "./texts.ts";
import { typingIndicator } from "./typing-indicator.ts";

/** Made once, so that Web Chat sees that nothing has changed. */
const spoken = new Map(
  languages.map((language) => [
    language,
    {
      renderMarkdown: markdownRenderer(language),
      typingIndicatorMiddleware: typingIndicator(chatTexts[language].types),
      overrideLocalizedStrings: {
        TEXT_INPUT_PLACEHOLDER: chatTexts[language].placeholder,
        // Each message names its own speaker; an empty text would be replaced by the English one.
        ACTIVITY_BOT_SAID_ALT: " ",
        TYPING_INDICATOR_SINGLE_TEXT: chatTexts[language].types("$1"),
      },
    },
  ]),
);

/** How Web Chat looks and speaks. */
export function webChatProperties(
  language: Language,
  { isDark, isTalking }: { isDark: boolean; isTalking: boolean },
): object {
  return {
    ...spoken.get(language),
    locale: chatTexts[language].locale,
    styleOptions: styleOptions(isDark),
    activityMiddleware: withLanguage,
    // The assistant has no use for it.
    sendTypingIndicator: isTalking,
  };
}
