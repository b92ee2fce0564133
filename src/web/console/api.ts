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
 * the browser sends by itself, and its token; or, in a tab of Teams, a bearer token.
 * @param teamsToken gives what Teams says of who is there; null outside Teams
 */
export function createApi(base: string, teamsToken: (() => Promise<string>) | null = null): Api {
  let csrf = "";
  let bearer: string | null = null;
  const request = (path: string, options: RequestInit): Promise<Response> =>
    fetch(`${base}/${path}`, {
      credentials: teamsToken ? "omit" : "same-origin",
      cache: "no-store",
      redirect: "error",
      ...options,
      headers: { ...options.headers, ...(bearer && { Authorization: `Bearer ${bearer}` }) },
    });
  /** Signs in with what Teams says; resolves to whether there is a new session. */
  const signIn = async (ask: () => Promise<string>): Promise<boolean> => {
    const token = await ask().catch(() => null);
    if (token === null) return false;
    const answer = await request("teams-sign-in", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
    });
    if (answer.status >= 500 || answer.status === 429) throw new Error("cannot sign in now");
    if (!answer.ok) return false;
    bearer = ((await answer.json()) as { token: string }).token;
    return true;
  };
  /** Calls that find no session at the same time wait for one sign-in. */
  let signingIn: Promise<boolean> | null = null;
  const signInOnce = (ask: () => Promise<string>): Promise<boolean> =>
    (signingIn ??= signIn(ask).finally(() => (signingIn = null)));
  /** In Teams, a session that there is not yet, or no longer, is begun by itself. */
  const send = async (path: string, options: RequestInit): Promise<Response> => {
    if (teamsToken && bearer === null) await signInOnce(teamsToken);
    const shown = bearer;
    const answer = await request(path, options);
    if (teamsToken === null || answer.status !== 401) return answer;
    // Another call may have begun a new session meanwhile.
    if (bearer === shown) bearer = null;
    return bearer !== null || (await signInOnce(teamsToken)) ? request(path, options) : answer;
  };
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
