import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Answer } from "../../channel/answer.ts";
import type { Counsellor } from "../../domain/case.ts";
import type { Claimed, Handoff } from "../../handoff/handoff.ts";
import { type ApiRoute, apiRoute } from "../api-route.ts";
import { claimAnswer, noSuchCase, outcomeAnswer } from "../outcome-answer.ts";

/** The parts of an activity that are read; a hub may send many more. */
const activity = z.looseObject({
  type: z.string(),
  id: z.string().min(1).max(500).optional().describe("Repeated, it is taken once"),
  name: z.string().optional().describe("handoff.status"),
  value: z.unknown().optional().describe('{"state": "accepted" | "failed" | "completed"}'),
  text: z.string().max(10_000).optional(),
  conversation: z.looseObject({ id: z.string().regex(/^[\w-]{1,100}$/, "is no case's id") }),
  from: z.looseObject({ name: z.string().trim().min(1).max(60).optional() }).optional(),
});
type Activity = z.infer<typeof activity>;

const status = z.looseObject({ state: z.enum(["accepted", "failed", "completed"]) });

/** What an engagement hub posts: that it took, could not take or has ended a case, and its agents' words. */
export function hubCalls(handoff: Handoff): ApiRoute[] {
  return [
    apiRoute({
      method: "post",
      path: "/hub/activities",
      allowed: "hub",
      summary: "A Bot Framework activity of the engagement hub: handoff.status, message or typing",
      body: activity,
      response: { status: 200, of: z.strictObject({ id: z.string() }) },
      handle: ({ body }) => receive(body, handoff),
    }),
  ];
}

async function receive(received: Activity, handoff: Handoff): Promise<Answer> {
  const id = received.conversation.id;
  const by = agentIn(received);
  const done = { status: 200, json: { id: received.id ?? randomUUID() } };
  switch (received.type) {
    case "event": {
      const told = received.name === "handoff.status" ? status.safeParse(received.value) : null;
      if (!told?.success) return done;
      return (await change(handoff, id, by, told.data.state)) ?? done;
    }
    case "message": {
      const text = received.text?.trim() ?? "";
      if (text === "") return done;
      return refusedOrNull(await handoff.say(id, by, { id: keyOf(received.id), text })) ?? done;
    }
    case "typing":
      await handoff.typing(id, by);
      return done;
    default:
      return done;
  }
}

/** Does what a status says; null when it is done, or was done before. */
async function change(
  handoff: Handoff,
  id: string,
  by: Counsellor,
  state: z.infer<typeof status>["state"],
): Promise<Answer | null> {
  switch (state) {
    case "accepted": {
      const claimed = await handoff.claim(id, by, "hub");
      return claimed.outcome === "done" ? null : claimAnswer(claimed);
    }
    case "completed":
      return refusedOrNull(await handoff.close(id, by, "answered"));
    case "failed":
      return putBack(handoff, id, by);
  }
}

/** What the hub could not take stays in the queue; what it had taken returns there, for others. */
async function putBack(handoff: Handoff, id: string, by: Counsellor): Promise<Answer | null> {
  const opened = await handoff.open(id);
  if (opened === null) return noSuchCase();
  const { state, desk, counsellor } = opened.case;
  if (state !== "accepted" || counsellor?.id !== by.id) return null;
  const transferred = await handoff.transfer(id, by, desk);
  // Its desk has been taken out of the file: the assistant goes on.
  if (transferred.outcome === "unknown-desk") return refusedOrNull(await handoff.giveBack(id, by));
  return refusedOrNull(transferred);
}

/** What has ended already is what a repeated status asks for. */
function refusedOrNull(done: Claimed): Answer | null {
  const isRepeated = done.outcome === "impossible" && done.case.workplace === "hub";
  return done.outcome === "done" || isRepeated ? null : outcomeAnswer(done);
}

/** The hub is one counsellor, whichever agent speaks; the resident sees the agent's name. */
function agentIn({ from }: Activity): Counsellor {
  return { id: "hub", name: (from?.name ?? "Zinneke").replace(/\p{Cc}/gu, " ") };
}

function keyOf(id: string | undefined): string {
  if (id === undefined) return randomUUID();
  return /^[\w:.-]{1,100}$/.test(id) ? id : createHash("sha256").update(id).digest("hex");
}
