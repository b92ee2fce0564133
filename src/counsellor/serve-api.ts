import type { Answer } from "../channel/answer.ts";
import type { Call, Route } from "../channel/call.ts";
import { readJson } from "../channel/read-body.ts";
import type { Counsellor } from "../domain/case.ts";
import type { Handoff } from "../handoff/handoff.ts";
import { admit, type AdmitParts } from "./admit.ts";
import type { ApiRoute } from "./api-route.ts";
import { apiPath } from "./openapi.ts";

/** A counsellor's signs of life are written no more often than this: they count for 30 s. */
const signEvery = 5_000;

/** The server's routes of the API: each call is let in, read, and handled. */
export function serveApi(
  routes: ApiRoute[],
  parts: AdmitParts & { handoff: Pick<Handoff, "present"> },
): Route[] {
  const giveSign = signsOfLife(parts);
  const answer = async (route: ApiRoute, call: Call): Promise<Answer> => {
    const admitted = await admit(call, route.allowed, parts);
    if ("refusal" in admitted) return admitted.refusal;
    const who = admitted.value;
    if (route.allowed !== "hub" && route.allowed !== "anybody") await giveSign(who.counsellor);
    if (route.body === null) return route.handle({ call, who, body: undefined });
    const body = await readJson(call, route.body);
    return "refusal" in body ? body.refusal : route.handle({ call, who, body: body.value });
  };
  return routes.map((route) => ({
    method: route.method,
    path: apiPath + route.path,
    handle: async (call) => unkept(await answer(route, call)),
  }));
}

function signsOfLife({ handoff, now }: { handoff: Pick<Handoff, "present">; now: () => number }) {
  const given = new Map<string, number>();
  return async (counsellor: Counsellor): Promise<void> => {
    const { id } = counsellor;
    const at = now();
    if (at - (given.get(id) ?? -Infinity) < signEvery) return;
    for (const [other, since] of given) if (at - since >= signEvery) given.delete(other);
    given.set(id, at);
    await handoff.present(counsellor, at);
  };
}

/** What residents wrote stays in no browser's cache. */
function unkept(answer: Answer): Answer {
  return { ...answer, headers: { "Cache-Control": "no-store", ...answer.headers } };
}
