import { languageOfTag } from "../language-tag.ts";
import { speakerOf } from "./speaker.ts";
import type { ActivityMiddleware } from "./web-chat.ts";

/**
 * Says of each message in which language it is, so that it is read aloud rightly, and whether a person said
 * it. Web Chat keeps its React to itself; an element is a plain object, so the wrapper is made from the one
 * it wraps.
 */
export const withLanguage: ActivityMiddleware =
  () =>
  (next) =>
  (setup, ...more) => {
    const render = next(setup, ...more);
    const { locale, channelData } = setup.activity;
    const lang = languageOfTag(channelData?.turn?.language ?? locale);
    const isPerson = speakerOf(setup.activity)?.kind === "counsellor";
    if (!render || (!lang && !isPerson)) return render;
    return (...content) => {
      const inner = render(...content);
      if (!inner) return inner;
      return {
        ...inner,
        type: "div",
        key: null,
        ref: null,
        props: {
          ...(lang && { lang }),
          className: isPerson ? "said person" : "said",
          children: inner,
        },
      };
    };
  };
