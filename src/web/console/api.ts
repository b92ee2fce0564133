import type { Counsellor } from "../../domain/case.ts";

/** What became of a call to the API. */
export type Answer<T> =
  | { outcome: "done"; value: T }
  | { outcome: "signed-out" }
  /** Somebody else has the case, or nobody does. */
  | { outcome: "not-yours"; by: Counsellor | null }
  /** Not in this state, not allowed, not known, or not well formed: the code says which. */
  | { outcome: "refused"; code: string }
  /** The server could not be reached, or failed: worth trying again. */
  | { outcome: "unreachable" };

export type Method = "GET" | "POST" | "PATCH";

export type Api = {
  call<T>(method: Method, path: string, body?: object): Promise<Answer<T>>;
  /** Opens the stream of changes after a sequence number. */
  events(after: number, signal: AbortSignal): Promise<Response>;
  /** The token that every changing call carries; told by the session. */
  useToken(csrf: string): void;
};

/**
 * The counsellors' API. Here alone it is decided what shows who is calling: the session's cookie, which
 * the browser sends by itself, and its token.
 */
export function createApi(base: string): Api {
  let csrf = "";
  const send = (path: string, options: RequestInit): Promise<Response> =>
    fetch(`${base}/${path}`, {
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      ...options,
    });
  return {
    async call<T>(method: Method, path: string, body?: object) {
      const changing = { "Content-Type": "application/json", "X-CSRF-Token": csrf };
      const options: RequestInit =
        method === "GET"
          ? { method }
          : { method, headers: changing, body: JSON.stringify(body ?? {}) };
      const signal = AbortSignal.timeout(20_000);
      try {
        return await answerIn<T>(await send(path, { ...options, signal }));
      } catch {
        return { outcome: "unreachable" };
      }
    },
    events: (after, signal) =>
      send("events", {
        headers: { Accept: "text/event-stream", "Last-Event-ID": String(after) },
        signal,
      }),
    useToken: (token) => void (csrf = token),
  };
}

async function answerIn<T>(response: Response): Promise<Answer<T>> {
  if (response.status === 204) return { outcome: "done", value: undefined as T };
  const content: unknown = await response.json();
  if (response.ok) return { outcome: "done", value: content as T };
  if (response.status === 401) return { outcome: "signed-out" };
  if (response.status >= 500 || response.status === 429) return { outcome: "unreachable" };
  const { error, by } = content as { error?: { code?: string }; by?: Counsellor | null };
  if (response.status === 409 && by !== undefined) return { outcome: "not-yours", by };
  return { outcome: "refused", code: error?.code ?? "Unknown" };
}
