/** Somebody writes at this moment; it is announced to every server and never stored. */
export type Typing =
  | { by: "counsellor"; conversation: string; name: string }
  | { by: "resident"; conversation: string };

/** As it is announced: `typing:counsellor:<conversation>:<name>` or `typing:resident:<conversation>`. */
export function typingAnnouncement(typing: Typing): string {
  const { by, conversation } = typing;
  // Conversations may have colons in their ids; so that a name has none, it is encoded.
  return by === "resident"
    ? `typing:resident:${conversation}`
    : `typing:counsellor:${conversation}:${encodeURIComponent(typing.name)}`;
}

/** Reads an announcement; null when it is not of typing. */
export function readTyping(announced: string): Typing | null {
  if (!announced.startsWith("typing:")) return null;
  const [, resident] = /^typing:resident:(.+)$/s.exec(announced) ?? [];
  if (resident !== undefined) return { by: "resident", conversation: resident };
  const [, conversation, name] = /^typing:counsellor:(.+):([^:]*)$/s.exec(announced) ?? [];
  return conversation === undefined || name === undefined
    ? null
    : { by: "counsellor", conversation, name: decodeURIComponent(name) };
}
