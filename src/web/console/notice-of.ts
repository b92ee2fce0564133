import type { Answer } from "./api.ts";
import type { Notice } from "./state.ts";

/**
 * What a counsellor is told of an act's end; null where it is seen by itself.
 * @param own the counsellor's own id
 */
export function noticeOf(answer: Answer<unknown>, done: Notice | null, own: string): Notice | null {
  switch (answer.outcome) {
    case "done":
      return done;
    case "not-yours":
      return answer.by?.id === own ? { kind: "impossible" } : { kind: "taken", by: answer.by };
    case "refused":
      return { kind: answer.code === "AtCapacity" ? "at-capacity" : "impossible" };
    case "unreachable":
      return { kind: "unreachable" };
    case "signed-out":
      return null;
  }
}
