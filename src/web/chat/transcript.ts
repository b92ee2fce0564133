import type { Said, Source } from "./copied-text.ts";
import { plainLines } from "./markdown.ts";
import { speakerOf } from "./speaker.ts";
import type { ChatTexts } from "./texts.ts";
import type { Activity } from "./activity.ts";

/** The conversation's messages in order, in plain words. */
export function transcriptOf(
  activities: Iterable<Activity>,
  texts: ChatTexts,
  origin: string,
): Said[] {
  const said = [...activities].filter(({ type, text }) => type === "message" && text);
  return said.map((activity) => ({
    speaker: nameOf(activity, texts),
    at: timeOf(activity.timestamp, texts.locale),
    lines:
      activity.textFormat === "plain"
        ? (activity.text ?? "").split("\n")
        : plainLines(activity.text ?? ""),
    sources: sourcesOf(activity, origin),
  }));
}

function nameOf(activity: Activity, { you, assistant }: ChatTexts): string {
  const speaker = speakerOf(activity);
  if (!speaker) return you;
  return speaker.kind === "counsellor" ? speaker.name : assistant;
}

/** Date and time on a 24-hour clock. */
function timeOf(timestamp: string | undefined, locale: string): string {
  if (!timestamp) return "";
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  });
  return format.format(new Date(timestamp));
}

type Claim = { position?: number; appearance?: { name?: string; url?: string } };

function sourcesOf({ entities }: Activity, origin: string): Source[] {
  const claims = (entities ?? []).flatMap((entity): Claim[] =>
    "citation" in entity ? (entity.citation as Claim[]) : [],
  );
  return claims.map(({ position, appearance }, at) => ({
    number: position ?? at + 1,
    name: appearance?.name ?? "",
    url: appearance?.url ? new URL(appearance.url, origin).href : "",
  }));
}
