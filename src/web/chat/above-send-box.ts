import { type Component, element, fragment } from "./react-element.ts";
import type { SendBoxMiddleware } from "./web-chat.ts";

/** Keeps an element of the page right above Web Chat's message box, whatever Web Chat draws anew. */
export function aboveSendBox(placed: HTMLElement): SendBoxMiddleware {
  const place = (slot: HTMLElement | null): void => slot?.append(placed);
  return () => (next) => {
    const drawn = new Map<Component, Component>();
    return () => {
      const box = next();
      if (!box) return box;
      const known = drawn.get(box);
      if (known) return known;
      const both: Component = (properties) =>
        element(fragment, {
          children: [
            element("div", { className: "above-send-box" }, { key: "above", ref: place }),
            element(box, properties, { key: "box" }),
          ],
        });
      drawn.set(box, both);
      return both;
    };
  };
}
