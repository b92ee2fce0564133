import { type Answer, refusal } from "../channel/answer.ts";
import { type Case, type Counsellor, isEnded } from "../domain/case.ts";
import type { Claimed } from "../handoff/handoff.ts";
import { caseView } from "./case-view.ts";

/** What became of an act, as an answer; `status` where it was done. */
export function outcomeAnswer(done: Claimed, status = 200): Answer {
  switch (done.outcome) {
    case "done":
      return { status, json: caseView(done.case) };
    case "unknown":
      return noSuchCase();
    case "not-yours":
      return notYours(done.by);
    case "impossible":
      return impossible(done.case);
    case "at-capacity":
      return refusal(
        409,
        "AtCapacity",
        `You have ${done.capacity} cases, as many as this desk allows: end or hand on one first.`,
      );
  }
}

/** A claim lost has its own name: it is the one refusal that happens every day. */
export function claimAnswer(claimed: Claimed): Answer {
  if (claimed.outcome !== "not-yours" || claimed.by === null) return outcomeAnswer(claimed);
  return conflict(
    "AlreadyTaken",
    `${claimed.by.name} has taken this case: take another.`,
    claimed.by,
  );
}

export function noSuchCase(): Answer {
  return refusal(
    404,
    "NoSuchCase",
    "There is no such case: it never was, or it has been erased. List the cases again.",
  );
}

function notYours(by: Counsellor | null): Answer {
  const message =
    by === null
      ? "Nobody has this case: take it first."
      : `${by.name} has this case: ask them, or wait until it is free.`;
  return conflict("NotYours", message, by);
}

function impossible(of: Case): Answer {
  const message = isEnded(of.state)
    ? `This case has ended (${of.state}): nothing more can be done with it.`
    : `This cannot be done with a case that is ${of.state}: read it again.`;
  if (of.state === "accepted" && of.counsellor)
    return conflict("Impossible", message, of.counsellor);
  return refusal(409, "Impossible", message);
}

function conflict(code: string, message: string, by: Counsellor | null): Answer {
  return { status: 409, json: { error: { code, message }, by } };
}
