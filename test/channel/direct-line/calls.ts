import type { Echo } from "../echo-assistant.ts";

export type Wire = { status: number; headers: Headers; body: any };

/** One JSON call to a server, as any client could make it. */
export async function call(
  echo: Pick<Echo, "url">,
  method: string,
  path: string,
  { token, json, ...init }: RequestInit & { token?: string; json?: unknown } = {},
): Promise<Wire> {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  if (json !== undefined) headers.set("content-type", "application/json");
  const body = json === undefined ? init.body : JSON.stringify(json);
  const response = await fetch(echo.url + path, { ...init, method, headers, body });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

export type Conversation = { conversationId: string; token: string; streamUrl: string };

/** Opens a conversation as a Direct Line client without a secret does. */
export async function open(echo: Echo, opening: object = {}): Promise<Conversation> {
  const { token } = (await call(echo, "POST", "/v3/directline/tokens/generate", { json: opening }))
    .body;
  return (await call(echo, "POST", "/v3/directline/conversations", { token, json: {} })).body;
}

export function post(
  echo: Pick<Echo, "url">,
  { conversationId, token }: Pick<Conversation, "conversationId" | "token">,
  activity: unknown,
): Promise<Wire> {
  return call(echo, "POST", `/v3/directline/conversations/${conversationId}/activities`, {
    token,
    json: activity,
  });
}

/** Everything said so far. */
export async function activities(
  echo: Pick<Echo, "url">,
  { conversationId, token }: Conversation,
  watermark = "",
): Promise<any[]> {
  const path = `/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
  return (await call(echo, "GET", path, { token })).body.activities;
}

/** Asks again, at once, until what is asked holds. */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
