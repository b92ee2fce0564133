import type { Language } from "../../domain/language.ts";
import { forgetConversation, keepConversation, readConversation } from "./kept.ts";

/** A conversation and the token with which Direct Line lets us in. */
export type Session = { conversationId: string; token: string };

export type SessionResult =
  | { outcome: "open"; session: Session }
  /** Not reached, or too busy: worth another try. */
  | { outcome: "unreachable" };

export type Opening = { commune: string | null; language: Language | null };

/** Takes up the conversation this browser keeps, or starts one where there is none any more. */
export async function startSession(opening: Opening): Promise<SessionResult> {
  const kept = readConversation();
  if (!kept) return openSession(opening);
  const answer = await post("/chat/resume", { ...kept, ...opening });
  if (answer.status === 403 || answer.status === 404) {
    forgetConversation();
    return openSession(opening);
  }
  return sessionOf(answer.body);
}

async function openSession(opening: Opening): Promise<SessionResult> {
  const { body } = await post("/chat/open", opening);
  const result = sessionOf(body);
  if (result.outcome === "open" && typeof body.secret === "string") {
    keepConversation({ conversationId: result.session.conversationId, secret: body.secret });
  }
  return result;
}

/** Deletes the conversation on the server, then here; false when the server could not be told. */
export async function eraseSession({ conversationId, token }: Session): Promise<boolean> {
  try {
    const response = await fetch(
      `/v3/directline/conversations/${encodeURIComponent(conversationId)}`,
      {
        method: "DELETE",
        headers: { authorization: `Bearer ${token}` },
      },
    );
    if (!response.ok && response.status !== 404) return false;
    forgetConversation();
    return true;
  } catch {
    return false;
  }
}

function sessionOf({ conversationId, token }: Record<string, unknown>): SessionResult {
  return typeof conversationId === "string" && typeof token === "string"
    ? { outcome: "open", session: { conversationId, token } }
    : { outcome: "unreachable" };
}

async function post(
  path: string,
  body: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: response.ok ? await response.json() : {} };
  } catch {
    return { status: 0, body: {} };
  }
}
