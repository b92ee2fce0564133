import type { Outcome } from "../src/domain/outcome.ts";
import { answer } from "./answer.ts";
import { askCommune } from "./ask-commune.ts";
import { askSubject } from "./ask-subject.ts";
import { offerCallback } from "./callback.ts";
import { crisis } from "./crisis.ts";
import { handoff } from "./handoff.ts";
import { languageNotice, switchLanguage } from "./language.ts";
import { leaveQueue } from "./leave-queue.ts";
import { noSource } from "./no-source.ts";
import { outOfScope } from "./out-of-scope.ts";
import { smallTalk } from "./small-talk.ts";
import { tellPlace } from "./tell-place.ts";
import type { Situated, Step } from "./step.ts";

/** The words for a decision. */
export function respond(outcome: Outcome, situated: Situated): Step {
  switch (outcome.kind) {
    case "answer":
      return answer(outcome, situated);
    case "ask-commune":
      return askCommune(outcome, situated);
    case "ask-subject":
      return askSubject(outcome, situated);
    case "no-source":
      return noSource(outcome, situated);
    case "out-of-scope":
      return outOfScope(outcome, situated);
    case "handoff":
      return handoff(outcome, situated);
    case "offer-callback":
      return offerCallback(outcome, situated);
    case "leave-queue":
      return leaveQueue(outcome, situated);
    case "crisis":
      return crisis(outcome, situated);
    case "tell-place":
      return tellPlace(outcome, situated);
    case "language-notice":
      return languageNotice(outcome, situated);
    case "switch-language":
      return switchLanguage(outcome, situated);
    case "small-talk":
      return smallTalk(outcome, situated);
  }
}
