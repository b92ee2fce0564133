import { element } from "./react-element.ts";
import type { TypingIndicatorMiddleware } from "./web-chat.ts";

/** Says who types, where Web Chat shows three dots only. */
export function typingIndicator(types: (name: string) => string): TypingIndicatorMiddleware {
  return () =>
    () =>
    ({ activeTyping, visible }) => {
      const other = Object.values(activeTyping).find(({ role }) => role !== "user");
      if (!visible || !other) return false;
      // Web Chat itself reads it aloud.
      return element("p", {
        className: "types",
        "aria-hidden": true,
        children: types(other.name ?? "Zinneke"),
      });
    };
}
