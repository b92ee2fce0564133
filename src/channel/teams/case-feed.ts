import type { Case } from "../../domain/case.ts";
import type { Desk } from "../../domain/desk.ts";
import type { FedChange, Meaning } from "../../store/teams-feed.ts";
import type { Lane, LaneItem } from "../../store/teams-lanes.ts";
import { languagesAt, sayIn, type CaseTexts } from "./case-texts.ts";

const card: LaneItem = { kind: "card", value: "" };

/**
 * What a change of a case means for its card and thread in one channel. The talk is shown only where the
 * counsellor took the case, in Teams: nobody else there need read what a resident says.
 */
export function meaningOf(desks: readonly Desk[], fed: FedChange, lane: Lane): Meaning {
  const { change, case: of, key, through } = fed;
  const serves = lane.serves === 1;
  if (of === null || change.kind === "erased")
    return { items: [{ kind: "erase", value: "" }], serves: false };
  switch (change.kind) {
    case "opened":
      return { items: [card], serves };
    case "claimed": {
      const isHere = of.workplace === "teams" && lane.worker === of.counsellor?.id;
      if (!isHere) return { items: [card], serves: false };
      const transcript: LaneItem = { kind: "transcript", value: String(through) };
      return { items: [card, transcript], serves: true };
    }
    case "message": {
      const isWrittenHere = key !== null && key.includes(`:${keyIn(lane)}`);
      const message: LaneItem = { kind: "message", value: String(change.message) };
      return { items: serves && !isWrittenHere ? [message] : [], serves };
    }
    case "transferred":
    case "returned":
    case "closed":
    case "abandoned":
    case "lapsed":
    case "callback": {
      const said = endIn(of, change.kind);
      const say = sayIn(languagesAt(deskOf(desks, lane), of.language));
      const isOver = change.kind !== "callback" || of.counsellor === null;
      return {
        items: serves && isOver ? [card, { kind: "text", value: say(said) }] : [card],
        serves: serves && !isOver,
      };
    }
    case "note":
      return { items: [], serves };
  }
}

/** With what the key of a message begins that was written in a lane's thread: it need not be shown there. */
export function keyIn(lane: Lane): string {
  return `thread:${lane.id}:`;
}

export function deskOf(desks: readonly Desk[], { desk }: Lane): Desk | undefined {
  return desks.find(({ id }) => id === desk);
}

type End = "transferred" | "returned" | "closed" | "abandoned" | "lapsed" | "callback";

function endIn({ counsellor }: Case, kind: End): (texts: CaseTexts) => string {
  return ({ ended }) => (kind === "lapsed" ? ended.lapsed(counsellor?.name ?? "") : ended[kind]);
}
