import type { Language } from "../../domain/language.ts";
import { byId } from "./page.ts";
import type { Standing } from "./standing.ts";
import { chatTexts, type ChatTexts } from "./texts.ts";

/** What a standing offers to give up: the place, the talk or the call. */
export type Leaving = { button: string; question: string; explained: string };

/** Shows how the case stands, and what can be done about it; hidden where there is none. */
export function showStrip(standing: Standing, language: Language): void {
  const texts = chatTexts[language];
  const words = wordsOf(standing, texts, language);
  byId("case").hidden = words === "";
  byId("case").className = standing.kind;
  byId("case-words").textContent = words;
  byId("ask-callback").hidden = !canBeCalled(standing);
  const leaving = leavingOf(standing, texts);
  byId("leave-case").hidden = leaving === null;
  byId("leave-case").textContent = leaving?.button ?? "";
}

function wordsOf(standing: Standing, texts: ChatTexts, language: Language): string {
  switch (standing.kind) {
    case "none":
      return "";
    case "callable":
      return texts.callbackPossible;
    case "waiting":
      return texts.waiting(standing.position);
    case "talking": {
      const { counsellor } = standing;
      return counsellor
        ? texts.talking(counsellor.name, counsellor.place[language])
        : texts.talkingToPerson;
    }
    case "callback":
      return texts.callbackPlanned;
  }
}

function canBeCalled(standing: Standing): boolean {
  return standing.kind === "callable" || (standing.kind === "waiting" && standing.canBeCalled);
}

export function leavingOf({ kind }: Standing, texts: ChatTexts): Leaving | null {
  switch (kind) {
    case "none":
    case "callable":
      return null;
    case "waiting":
      return {
        button: texts.leaveQueue,
        question: texts.leaveQueueQuestion,
        explained: texts.leaveQueueExplained,
      };
    case "talking":
      return {
        button: texts.endTalk,
        question: texts.endTalkQuestion,
        explained: texts.endTalkExplained,
      };
    case "callback":
      return {
        button: texts.cancelCallback,
        question: texts.cancelCallbackQuestion,
        explained: texts.cancelCallbackExplained,
      };
  }
}
