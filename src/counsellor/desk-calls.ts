import type { Answer } from "../channel/answer.ts";
import { isWaiting } from "../domain/case.ts";
import { closingOf, hoursOf } from "../domain/opening-hours.ts";
import type { PresentCounsellor, Profile } from "../store/counsellor-profiles.ts";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import { figuresOf } from "./figures.ts";
import type { ApiParts } from "./parts.ts";
import { desks, figures, present } from "./schemas.ts";
import type { SignedIn } from "./signed-in.ts";

/** The desks, who is there, and how the queue does. */
export function deskCalls(parts: ApiParts): ApiRoute[] {
  return [
    apiRoute({
      method: "get",
      path: "/desks",
      allowed: "counsellor",
      summary: "The desks, whether they are open and until when, and how many wait there",
      response: { status: 200, of: desks },
      handle: () => listDesks(parts),
    }),
    apiRoute({
      method: "get",
      path: "/present",
      allowed: "counsellor",
      summary: "The counsellors who are there: a supervisor sees all, others those of their desks",
      response: { status: 200, of: present },
      handle: ({ who }) => listPresent(parts, who),
    }),
    apiRoute({
      method: "get",
      path: "/figures",
      allowed: "supervisor",
      summary: "The queue in figures, and what today brought",
      response: { status: 200, of: figures },
      handle: async () => {
        const cases = await parts.handoff.cases({ ended: true });
        return { status: 200, json: figuresOf(cases, parts.now()) };
      },
    }),
  ];
}

async function listDesks({ handoff, knowledge, now }: ApiParts): Promise<Answer> {
  const waiting = (await handoff.cases({ ended: false })).filter(isWaiting);
  const listed = knowledge.desks.map((desk) => {
    const hours = hoursOf(desk, now());
    return {
      id: desk.id,
      names: desk.names,
      communes: desk.communes,
      languages: desk.languages,
      topics: desk.topics,
      open: hours.open,
      opens: hours.open ? null : hours.opens,
      closes: hours.open ? closingOf(desk, now()) : null,
      capacity: desk.capacity,
      waiting: waiting.filter((one) => one.desk === desk.id).length,
    };
  });
  return { status: 200, json: { desks: listed } };
}

async function listPresent(
  { handoff, profiles, now }: ApiParts,
  { counsellor, roles }: SignedIn,
): Promise<Answer> {
  const there = await profiles.present(now());
  const own = await profiles.find(counsellor.id);
  const seen = roles.includes("supervisor") ? there : there.filter((one) => shareDesk(one, own));
  const held = (await handoff.cases({ ended: false })).filter(({ state }) => state === "accepted");
  const listed = seen.map((one): PresentCounsellor & { cases: number } => ({
    ...one,
    cases: held.filter((of) => of.counsellor?.id === one.id).length,
  }));
  return { status: 200, json: { present: listed } };
}

/** Whether two counsellors serve a desk both; no desk is every desk. */
function shareDesk({ desks }: Profile, other: Profile): boolean {
  if (desks.length === 0 || other.desks.length === 0) return true;
  return desks.some((desk) => other.desks.includes(desk));
}
