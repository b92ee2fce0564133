import { chatTexts } from "./texts.ts";
import type { Activity } from "./web-chat.ts";

const offers = Object.values(chatTexts).map(({ callbackChoice }) => callbackChoice);
const ofTheStrip = new Set<unknown>(
  Object.values(chatTexts).flatMap(({ stripChoices }) => stripChoices),
);

/** Whether a choice of the assistant's is the wish to be called, for which there is a form. */
export function asksForCallback(words: unknown): boolean {
  return offers.some((offer) => offer === words);
}

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
