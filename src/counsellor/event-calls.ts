import { type Answer, refusal } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import type { ApiParts } from "./parts.ts";
import type { SignedIn } from "./signed-in.ts";

const checkEvery = 10_000;

/** The stream that keeps consoles up to date. */
export function eventCalls(parts: ApiParts): ApiRoute[] {
  return [
    apiRoute({
      method: "get",
      path: "/events",
      allowed: "counsellor",
      summary:
        "What happens to cases, as server-sent events: `case` numbered by its id, `typing`, and `reset` " +
        "where the number asked for is not known. Resumed by Last-Event-ID",
      query: { after: "The number of the last change known, where Last-Event-ID cannot be sent" },
      response: { status: 200, of: "events" },
      handle: async ({ call, who }) => follow(parts, call, who),
    }),
  ];
}

function follow(parts: ApiParts, call: Call, who: SignedIn): Answer {
  const { events } = parts;
  if (events.isClosing())
    return refusal(503, "Closing", "The server is stopping: connect again in a moment.");
  const asked = numberAsked(call);
  return {
    status: 200,
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // nginx would keep events back until it has many.
      "X-Accel-Buffering": "no",
    },
    stream: (gone) => whileSignedIn(parts, who, events.follow(asked, gone)),
  };
}

/** Who has signed out, or whose session has expired, is told nothing more; something is told every ten seconds. */
async function* whileSignedIn(
  { sessions, now }: ApiParts,
  { tokenHash }: SignedIn,
  stream: AsyncIterable<string>,
): AsyncGenerator<string> {
  let checkedAt = now();
  for await (const text of stream) {
    if (now() - checkedAt >= checkEvery) {
      if ((await sessions.find(tokenHash, now())) === null) return;
      checkedAt = now();
    }
    yield text;
  }
}

/** What is no number is one that is not known: everything must be read again. */
function numberAsked({ headers, query }: Call): number | null {
  const asked = [headers["last-event-id"]].flat()[0] ?? query.get("after");
  if (asked === undefined || asked === null || asked === "") return null;
  return /^\d{1,15}$/.test(asked) ? Number(asked) : -1;
}
