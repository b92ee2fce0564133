/** What the chat, in its frame, tells the page around it. */
export type ToPage =
  | { zinneke: "ready" }
  | { zinneke: "minimise" }
  | { zinneke: "close" }
  | { zinneke: "unread"; count: number };

/** What the page around it tells the chat. */
export type ToChat =
  | { zinneke: "shown"; focus: boolean }
  | { zinneke: "hidden" }
  | { zinneke: "write"; text: string };

/** Reads what came from the frame; null for anything that is not ours. */
export function readToPage(data: unknown): ToPage | null {
  const message = fieldsOf(data);
  switch (message.zinneke) {
    case "ready":
    case "minimise":
    case "close":
      return { zinneke: message.zinneke };
    case "unread":
      return typeof message.count === "number" ? { zinneke: "unread", count: message.count } : null;
    default:
      return null;
  }
}

/** Reads what came from the page around the chat; null for anything that is not ours. */
export function readToChat(data: unknown): ToChat | null {
  const message = fieldsOf(data);
  switch (message.zinneke) {
    case "shown":
      return { zinneke: "shown", focus: message.focus === true };
    case "hidden":
      return { zinneke: "hidden" };
    case "write":
      return typeof message.text === "string" ? { zinneke: "write", text: message.text } : null;
    default:
      return null;
  }
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}
