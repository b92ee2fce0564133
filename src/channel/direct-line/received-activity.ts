import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Input } from "../../domain/incoming.ts";
import type { Language } from "../../domain/language.ts";
import { type Answer, refusal } from "../answer.ts";
import { feedbackEvent, readFeedbackAction } from "../feedback-action.ts";
import { languageOfLocale } from "./opening-hints.ts";

/** The parts of a client's activity that are read; Web Chat sends many more. */
export const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  name: z.unknown().optional(),
  locale: z.unknown().optional(),
  entities: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z.looseObject({ clientActivityID: z.string().max(500).optional() }).nullish(),
});
type Activity = z.infer<typeof activitySchema>;

export type Received =
  | {
      outcome: "input";
      input: Input;
      key: string;
      clientId: string | undefined;
      language: Language | null;
    }
  | { outcome: "typing" }
  | { outcome: "ignored" }
  | { outcome: "refused"; refusal: Answer };

/**
 * What a client's activity means here.
 * @param files how many files came beside it
 */
export function receivedActivity(
  activity: Activity,
  files = activity.attachments?.length ?? 0,
): Received {
  if (activity.type === "typing") return { outcome: "typing" };
  const input = inputOf(activity, files);
  if (input === null) return { outcome: "ignored" };
  if ("status" in input) return { outcome: "refused", refusal: input };
  const clientId = activity.channelData?.clientActivityID;
  return {
    outcome: "input",
    input,
    key: keyOf(clientId),
    clientId,
    language: languageOfLocale(activity.locale),
  };
}

function inputOf(activity: Activity, files: number): Input | Answer | null {
  if (activity.type === "message") return messageOf(activity.text ?? "", files);
  return activity.type === "event" && activity.name === feedbackEvent
    ? feedbackOf(activity.entities)
    : null;
}

function messageOf(text: string, files: number): Input | Answer {
  if (files > 0) return { kind: "upload", text, files };
  if (text.trim() !== "") return { kind: "text", text };
  return refusal(
    400,
    "EmptyMessage",
    "text: the message is empty. Write the question in it and send it again.",
  );
}

function feedbackOf(entities: unknown): Input | Answer {
  const [action] = Array.isArray(entities) ? entities : [];
  const feedback = readFeedbackAction(action?.["@id"]);
  if (feedback) return { kind: "feedback", ...feedback };
  return refusal(
    400,
    "UnknownFeedback",
    "entities.0.@id: this is no feedback on a message of this assistant. Send the message's own action.",
  );
}

/** The client's id tells a repetition; one that no database would take as it is, is hashed. */
function keyOf(clientId: string | undefined): string {
  if (clientId === undefined) return randomUUID();
  return /^[\x20-\x7e]{1,100}$/.test(clientId)
    ? clientId
    : createHash("sha256").update(clientId).digest("hex");
}
