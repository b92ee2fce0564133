import { randomUUID } from "node:crypto";
import { type Answer, refusal } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import { bodies } from "./bodies.ts";
import { caseView, openedCaseView } from "./case-view.ts";
import { claimAnswer, noSuchCase, outcomeAnswer } from "./outcome-answer.ts";
import type { ApiParts } from "./parts.ts";
import { cases, oneCase, openedCase } from "./schemas.ts";

/** The queue, a case, and all that a counsellor does to it. */
export function caseCalls(parts: ApiParts): ApiRoute[] {
  const { handoff } = parts;
  const act = { method: "post", allowed: "counsellor" } as const;
  const done = { status: 200, of: oneCase };
  const stored = { status: 201, of: oneCase };
  return [
    apiRoute({
      method: "get",
      path: "/cases",
      allowed: "counsellor",
      summary: "The open cases, the head of the queue first",
      query: { ended: "true: those that have ended too, after the others" },
      response: { status: 200, of: cases },
      handle: ({ call }) => listCases(parts, call.query.get("ended") === "true"),
    }),
    apiRoute({
      method: "get",
      path: "/cases/:id",
      allowed: "counsellor",
      summary: "A case with its transcript, notes and callback",
      response: { status: 200, of: openedCase },
      handle: ({ call }) => openCase(parts, call),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/claim",
      summary: "Takes a waiting case; 409 says who was faster",
      body: bodies.empty,
      response: done,
      handle: async ({ call, who }) =>
        claimAnswer(await handoff.claim(idOf(call), who.counsellor, "console")),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/messages",
      summary: "Says something to the resident",
      body: bodies.text,
      response: stored,
      handle: async ({ call, who, body }) =>
        outcomeAnswer(await handoff.say(idOf(call), who.counsellor, identified(body)), 201),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/notes",
      summary: "Keeps a private note; no resident ever sees it",
      body: bodies.text,
      response: stored,
      handle: async ({ call, who, body }) =>
        outcomeAnswer(await handoff.note(idOf(call), who.counsellor, identified(body)), 201),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/transfer",
      summary: "Sends the case to another desk",
      body: bodies.transfer,
      response: done,
      handle: async ({ call, who, body }) => {
        const transferred = await handoff.transfer(idOf(call), who.counsellor, body.desk);
        return transferred.outcome === "unknown-desk"
          ? unknownDesk(body.desk)
          : outcomeAnswer(transferred);
      },
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/return",
      summary: "Gives the resident back to the assistant",
      body: bodies.empty,
      response: done,
      handle: async ({ call, who }) =>
        outcomeAnswer(await handoff.giveBack(idOf(call), who.counsellor)),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/close",
      summary: "Ends the case",
      body: bodies.close,
      response: done,
      handle: async ({ call, who, body }) =>
        outcomeAnswer(await handoff.close(idOf(call), who.counsellor, body.outcome)),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/callback",
      summary: "A callback was tried: reached, its details are deleted; else it stays and counts",
      body: bodies.callback,
      response: done,
      handle: async ({ call, who, body }) =>
        outcomeAnswer(await handoff.callbackTried(idOf(call), who.counsellor, body.reached)),
    }),
    apiRoute({
      ...act,
      path: "/cases/:id/typing",
      summary: "Shows the resident that somebody types; nothing is kept",
      body: bodies.empty,
      response: { status: 204, of: "nothing" },
      handle: async ({ call, who }) => {
        await handoff.typing(idOf(call), who.counsellor);
        return { status: 204 };
      },
    }),
  ];
}

/** The number is read first: a change that comes in between is told again rather than missed. */
async function listCases({ handoff, changes }: ApiParts, ended: boolean): Promise<Answer> {
  const { last } = await changes.range();
  const listed = await handoff.cases({ ended });
  return { status: 200, json: { cases: listed.map(caseView), sequence: last } };
}

async function openCase({ handoff, programmes }: ApiParts, call: Call): Promise<Answer> {
  const opened = await handoff.open(idOf(call));
  if (opened === null) return noSuchCase();
  return { status: 200, json: openedCaseView(opened, programmes) };
}

/** A case's id as the store can look for it; anything else is that of no case. */
function idOf({ params }: Call): string {
  const id = params["id"] ?? "";
  return /^[\w-]{1,100}$/.test(id) ? id : "none";
}

function identified({ text, id = randomUUID() }: { text: string; id?: string | undefined }) {
  return { text, id };
}

function unknownDesk(desk: string): Answer {
  return refusal(
    400,
    "UnknownDesk",
    `desk: there is no desk ${JSON.stringify(desk)}. GET /counsellor/api/desks lists them.`,
  );
}
