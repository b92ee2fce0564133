export type Command =
  | "next"
  | "previous"
  | "take"
  | "answer"
  | "programmes"
  | "canned"
  | "note"
  | "transfer"
  | "return"
  | "close"
  | "search"
  | "help"
  | "escape";

/** The keys of each command, as they are shown and heard. */
export const shortcutKeys: Record<Command, readonly string[]> = {
  next: ["j", "ArrowDown"],
  previous: ["k", "ArrowUp"],
  take: ["t"],
  answer: ["r"],
  programmes: ["p"],
  canned: ["c"],
  note: ["n"],
  transfer: ["x"],
  return: ["b"],
  close: ["e"],
  search: ["/"],
  help: ["?"],
  escape: ["Escape"],
};

/** What is known of a key and where it was pressed. */
export type Pressed = {
  key: string;
  /** Control, Alt or Meta is held: that is the browser's, or the screen reader's. */
  isHeld: boolean;
  /** In a field that takes text. */
  isTyping: boolean;
  /** In the queue, where the arrows move too; elsewhere they scroll. */
  isInQueue: boolean;
  /** Whether single letters act at all. */
  areOn: boolean;
};

/** The command that a key stands for, or null. While somebody types, Escape alone is heard. */
export function commandOf({ key, isHeld, isTyping, isInQueue, areOn }: Pressed): Command | null {
  if (isHeld) return null;
  if (key === "Escape") return "escape";
  if (isTyping) return null;
  if (key.startsWith("Arrow") && !isInQueue) return null;
  if (key.length === 1 && !areOn) return null;
  const found = Object.entries(shortcutKeys).find(([, keys]) => keys.includes(foldedKey(key)));
  return (found?.[0] as Command | undefined) ?? null;
}

/** With capitals locked the letters act all the same. */
function foldedKey(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}
