import { markdownOf } from "./plain-markdown.ts";
import type { Activity } from "./activity.ts";

/** Who says a message that is not the resident's own. */
export type Speaker = { kind: "assistant" } | { kind: "counsellor"; name: string };

/** Null for the resident. */
export function speakerOf({ from, channelData }: Activity): Speaker | null {
  if (from?.role === "user") return null;
  return channelData?.from === "counsellor"
    ? { kind: "counsellor", name: from?.name ?? "" }
    : { kind: "assistant" };
}

/** Characters that no text has (of Unicode's private use). */
const [before, after] = ["\uE000", "\uE001"];
const marks = /[\uE000\uE001]/g;

/**
 * The message as Web Chat is given it. Web Chat reads aloud the same "bot said" before all that is not the
 * resident's, so the speaker's name stands in front of the text, where the renderer finds it: shown,
 * read and announced it is the same.
 */
export function withSpeaker(activity: Activity): Activity {
  const speaker = speakerOf(activity);
  if (activity.type !== "message" || !speaker || !activity.text) return activity;
  const name = speaker.kind === "counsellor" ? speaker.name.replace(marks, "") : "";
  const said = activity.text.replace(marks, "");
  const text = activity.textFormat === "plain" ? markdownOf(said) : said;
  return {
    ...activity,
    textFormat: "markdown",
    text: `${before}${name}${after}\n\n${text}`,
  };
}

/** The speaker in front of a text, and the text. */
export function readSpeaker(text: string): { speaker: Speaker | null; text: string } {
  const [all, name] = /^\uE000([^\uE001]*)\uE001\n\n/.exec(text) ?? [];
  if (all === undefined || name === undefined) return { speaker: null, text };
  return {
    speaker: name === "" ? { kind: "assistant" } : { kind: "counsellor", name },
    text: text.slice(all.length),
  };
}
