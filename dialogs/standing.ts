import type { Standing } from "../src/domain/case-act.ts";
import type { ReplyLanguage } from "../src/domain/language.ts";
import { placeSentences } from "./place-sentences.ts";
import { choices } from "./step.ts";
import type { Texts } from "./texts/texts.ts";

/** How a case stands, told to who asks for a person. */
export function standingSentences(standing: Standing, texts: Texts): string[] {
  if (standing.state === "callback") return [texts.case.callbackPending];
  const { passedOn, alreadyPassedOn } = texts.case;
  return [standing.isNew ? passedOn : alreadyPassedOn, ...placeSentences(standing.place, texts)];
}

/** What can be done about a case that stands. */
export function standingChoices({ state }: Standing, language: ReplyLanguage): string[] {
  return choices(language, ({ case: texts }) =>
    state === "callback" ? [texts.noCallbackButton] : [texts.callbackButton, texts.leaveButton],
  );
}
