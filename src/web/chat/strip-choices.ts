import { chatTexts } from "./texts.ts";
import type { Activity } from "./activity.ts";

const ofTheStrip = new Set<unknown>(
  Object.values(chatTexts).flatMap(({ stripChoices }) => stripChoices),
);

/** A message that tells of the case, without the choices that the strip gives all the time. */
export function withoutStripChoices(activity: Activity): Activity {
  const { suggestedActions, channelData } = activity;
  if (!suggestedActions || !channelData?.case) return activity;
  const actions = suggestedActions.actions.filter(({ value }) => !ofTheStrip.has(value));
  const { suggestedActions: _all, ...rest } = activity;
  return actions.length > 0
    ? { ...rest, suggestedActions: { ...suggestedActions, actions } }
    : rest;
}
