import { languages, type Language } from "../../domain/language.ts";

/** What takes a conversation up again. */
export type Kept = { conversationId: string; secret: string };

const names = {
  conversation: "zinneke.conversation",
  language: "zinneke.language",
  read: "zinneke.read",
};

/** The conversation of this browser, or null. */
export function readConversation(): Kept | null {
  try {
    const { conversationId, secret } = JSON.parse(read(names.conversation) ?? "null") ?? {};
    return typeof conversationId === "string" && typeof secret === "string"
      ? { conversationId, secret }
      : null;
  } catch {
    return null;
  }
}

export function keepConversation({ conversationId, secret }: Kept): void {
  write(names.conversation, JSON.stringify({ conversationId, secret }));
  write(names.read, null);
}

/** Leaves nothing of the conversation in this browser. */
export function forgetConversation(): void {
  write(names.conversation, null);
  write(names.read, null);
}

/** The language the resident chose for the interface. */
export function readLanguage(): Language | null {
  const kept = read(names.language);
  return languages.find((language) => language === kept) ?? null;
}

export function keepLanguage(language: Language): void {
  write(names.language, language);
}

/** How many messages of the assistant the resident has seen. */
export function readSeen(): number {
  return Number(read(names.read) ?? 0);
}

export function keepSeen(count: number): void {
  write(names.read, String(count));
}

/** Where the browser refuses storage, the chat works as long as the page stands. */
const memory = new Map<string, string>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return memory.get(name) ?? null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    if (value === null) memory.delete(name);
    else memory.set(name, value);
  }
}
