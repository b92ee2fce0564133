import { everyText } from "../../dialogs/texts/every-text.ts";
import { shownSentences, type ShownText } from "../../knowledge/plain-language.ts";
import type { Knowledge } from "../../src/domain/programme.ts";
import { chatTexts } from "../../src/web/chat/texts.ts";

/** What the assistant says of itself, in the conversation and around it. */
export const ownTexts: ShownText[] = [
  ...everyText("Woluwe"),
  ...Object.entries(chatTexts.fr).flatMap(([id, fr]) => {
    const nl = chatTexts.nl[id as keyof typeof chatTexts.nl];
    return linesOf(fr).map((line, i) => ({ id, text: { fr: line, nl: linesOf(nl)[i]! } }));
  }),
];

/** The lines of a text; one that is made from figures and names, with some. */
function linesOf(text: (typeof chatTexts.fr)[keyof typeof chatTexts.fr]): readonly string[] {
  if (typeof text !== "function") return [text].flat();
  return [(text as (...values: unknown[]) => string | readonly string[])(30, "Woluwe")].flat();
}

/** Names of programmes, bodies and places, and ways to reach them: shown, but no sentences. */
export function shownNames({
  programmes,
  gaps,
  outside,
  helplines,
  ...rest
}: Knowledge): ShownText[] {
  return [
    ...programmes.flatMap(({ id, names, authority, contacts }) =>
      [names, authority, ...contacts.map(({ value }) => value)].map((text) => ({ id, text })),
    ),
    ...gaps.flatMap(({ id, names, ask }) => [names, ask].map((text) => ({ id, text }))),
    ...[...outside, ...helplines].map(({ id, names }) => ({ id, text: names })),
    ...rest.elsewhere.map(({ names }) => ({ id: "elsewhere", text: names })),
    ...[rest.actionPlan, ...rest.actionPlan.proposals].map(({ title }) => ({
      id: "action-plan",
      text: title,
    })),
  ];
}

/** Everything people read in two languages. */
export function shownTexts(knowledge: Knowledge): ShownText[] {
  return [...shownSentences(knowledge), ...shownNames(knowledge), ...ownTexts];
}
