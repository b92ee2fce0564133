import { caseChangesOf } from "../store/case-changes.ts";
import { casesOf } from "../store/cases.ts";
import { forgetCounsellors, seen } from "../store/counsellors.ts";
import type { Seal } from "../store/seal.ts";
import { claim } from "./claim.ts";
import { callbackTried, close, giveBack, transfer } from "./hand-on.ts";
import type { Handoff, OpenedCase } from "./handoff.ts";
import type { HandoffParts } from "./parts.ts";
import { leave, requestCallback } from "./resident.ts";
import { sweepCases } from "./sweep.ts";
import { note, residentTyping, say, typing } from "./talk.ts";

const hour = 60 * 60 * 1000;

/** Everything that can be done with cases, over a store. */
export function createHandoff({
  seal,
  ...given
}: Omit<HandoffParts, "cases"> & { seal: Seal }): Handoff {
  const parts: HandoffParts = { ...given, cases: casesOf(given.store, seal) };
  const upSince = parts.now();
  let erasedAt = -Infinity;
  return {
    claim: (id, counsellor, workplace, beside) =>
      claim(parts, id, { counsellor, workplace, beside }),
    say: (id, by, message) => say(parts, id, by, message),
    note: (id, by, noted) => note(parts, id, by, noted),
    transfer: (id, by, desk) => transfer(parts, id, by, desk),
    giveBack: (id, by) => giveBack(parts, id, by),
    close: (id, by, outcome) => close(parts, id, by, outcome),
    callbackTried: (id, by, reached) => callbackTried(parts, id, by, reached),
    typing: (id, by) => typing(parts, id, by),
    leave: (conversation) => leave(parts, conversation),
    requestCallback: (conversation, callback) => requestCallback(parts, conversation, callback),
    residentTyping: (conversation) => residentTyping(parts, conversation),
    cases: (which) => parts.cases.list(which),
    open: (id) => open(parts, id),
    present: (by, now = parts.now()) => seen(parts.store.query, by, now),
    async sweep() {
      await sweepCases(parts, upSince);
      if (parts.now() - erasedAt < hour) return;
      erasedAt = parts.now();
      await eraseOld(parts, erasedAt);
    },
  };
}

async function open(
  { cases, conversations }: HandoffParts,
  id: string,
): Promise<OpenedCase | null> {
  const found = await cases.find(id);
  if (!found) return null;
  return {
    case: found,
    transcript: await conversations.transcript(found.conversation),
    notes: await cases.notes(id),
    callback: await cases.callback(id),
  };
}

/** Deletes ended cases with all that was said in them, old changes, and counsellors who are gone. */
async function eraseOld({ store, cases, retentionDays }: HandoffParts, now: number): Promise<void> {
  const before = now - retentionDays * 24 * hour;
  await cases.eraseEnded(before, now);
  await caseChangesOf(store).sweep(before);
  await forgetCounsellors(store.query, before);
}
