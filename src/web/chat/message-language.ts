import { languageOfTag } from "../language-tag.ts";
import type { ActivityMiddleware } from "./web-chat.ts";

/**
 * Says of each message in which language it is, so that it is read aloud rightly. Web Chat keeps its React
 * to itself; an element is a plain object, so the wrapper is made from the one it wraps.
 */
export const withLanguage: ActivityMiddleware =
  () =>
  (next) =>
  (setup, ...more) => {
    const render = next(setup, ...more);
    const { locale, channelData } = setup.activity;
    const lang = languageOfTag(channelData?.turn?.language ?? locale);
    if (!render || !lang) return render;
    return (...content) => {
      const inner = render(...content);
      if (!inner) return inner;
      return {
        ...inner,
        type: "div",
        key: null,
        ref: null,
        props: { lang, className: "said", children: inner },
      };
    };
  };
