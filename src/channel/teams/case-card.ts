import type { Desk } from "../../domain/desk.ts";
import type { Language } from "../../domain/language.ts";
import { actions, inputs, refresh } from "./card-actions.ts";
import { banner, words } from "./card-blocks.ts";
import { callbackFacts, facts, heading, placeOf } from "./card-facts.ts";
import { type CardNames, type CardView, worded } from "./card-view.ts";
import { languagesAt, sayIn } from "./case-texts.ts";
import type { Card } from "./programme-card.ts";

/** A case as an Adaptive Card, for everybody or for one person. */
export function caseCard(given: CardView, names: CardNames): Card {
  const view = worded(given, names);
  const { case: of, notice, refreshFor = [], say } = view;
  return {
    ...head(view.spoken),
    ...(refreshFor.length > 0 && { refresh: refresh(of, refreshFor) }),
    body: [
      ...(notice ? [banner(say(notice.say), notice.style)] : []),
      ...heading(view),
      facts(view),
      ...callbackFacts(view),
      ...inputs(view),
    ],
    actions: actions(view),
  };
}

/** What remains of a card whose case is erased. */
export function erasedCard(desk: Desk | undefined): Card {
  const spoken = languagesAt(desk, "both");
  const erased = sayIn(spoken)((texts) => texts.erased);
  return { ...head(spoken), body: [words(erased, { isSubtle: true })] };
}

/** What Teams shows in its notification. */
export function cardSummary(given: CardView, names: CardNames): string {
  const view = worded(given, names);
  return `${view.say((texts) => texts.title)} · ${placeOf(view)}`;
}

function head(spoken: readonly Language[]) {
  return {
    type: "AdaptiveCard" as const,
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: spoken[0]!,
  };
}
