import type { Language } from "../../domain/language.ts";

/** What the form of a callback holds. */
export type Callback = { name: string; reach: string; moment: string; language: Language };
export type CallbackField = "name" | "reach" | "moment" | "consent";

export type CallbackResult =
  | { outcome: "noted" }
  | { outcome: "faults"; fields: CallbackField[] }
  /** Somebody is with the resident already. */
  | { outcome: "not-needed" }
  | { outcome: "too-often" }
  | { outcome: "unreachable" };

/** Asks to be called; the conversation is the token's. */
export async function sendCallback(token: string, callback: Callback): Promise<CallbackResult> {
  const answer = await post("/chat/callback", token, { ...callback, consent: true });
  if (answer === null) return { outcome: "unreachable" };
  switch (answer.status) {
    case 201:
      return { outcome: "noted" };
    case 400: {
      const { fields } = (await answer.json()) as { fields?: CallbackField[] };
      return { outcome: "faults", fields: fields ?? [] };
    }
    case 409:
      return { outcome: "not-needed" };
    case 429:
      return { outcome: "too-often" };
    default:
      return { outcome: "unreachable" };
  }
}

/** Leaves the queue, ends the talk or takes the wish for a call back; true also where there was nothing to leave. */
export async function leaveCase(token: string): Promise<boolean> {
  const answer = await post("/chat/leave", token, {});
  return answer !== null && (answer.ok || answer.status === 409);
}

async function post(path: string, token: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
