/** The event that Web Chat posts when a thumb is pressed, with the pressed action as its entity. */
export const feedbackEvent = "webchat:activity-status/feedback";

export type FeedbackAction = { "@type": string; "@id": string; actionStatus: string };

const idPattern = /^zinneke:feedback:(\d{1,15}):(like|dislike)$/;

/**
 * The two thumbs below a message. The event that comes back names no message, so the message's
 * sequence number stands in the action's id.
 */
export function feedbackActions(sequence: number): FeedbackAction[] {
  return (["like", "dislike"] as const).map((value) => ({
    "@type": value === "like" ? "LikeAction" : "DislikeAction",
    "@id": `zinneke:feedback:${sequence}:${value}`,
    actionStatus: "PotentialActionStatus",
  }));
}

/** Which message an action judges, and how; null when it is none of ours. */
export function readFeedbackAction(
  id: unknown,
): { message: number; value: "like" | "dislike" } | null {
  const [, message, value] = (typeof id === "string" && idPattern.exec(id)) || [];
  if (message === undefined) return null;
  return { message: Number(message), value: value === "like" ? "like" : "dislike" };
}
