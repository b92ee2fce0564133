const prefix = "draft:";

/** How every server is told that an answer being written has grown. */
export function draftAnnouncement(conversation: string): string {
  return `${prefix}${conversation}`;
}

/** The conversation whose answer has grown; null when something else is announced. */
export function readDraftAnnouncement(announced: string): string | null {
  return announced.startsWith(prefix) ? announced.slice(prefix.length) : null;
}
