import {
  callbackKeptDays,
  type CaseState,
  type CloseOutcome,
  type Place,
} from "../src/domain/case.ts";
import type { Bilingual, Language, ReplyLanguage } from "../src/domain/language.ts";
import type { Reply } from "../src/domain/reply.ts";
import { placeSentences } from "./place-sentences.ts";
import { choices, plainReply, say } from "./step.ts";
import type { Texts } from "./texts/texts.ts";

/** What a resident is told of their case when something happens to it: one function for each happening. */
function notice(
  language: ReplyLanguage,
  sentences: (texts: Texts, language: Language) => (string | null)[],
  buttons: (texts: Texts) => string[] = () => [],
): Reply {
  return plainReply("handoff", language, say(language, sentences), choices(language, buttons));
}

const whileWaiting = ({ case: { leaveButton, callbackButton } }: Texts) => [
  callbackButton,
  leaveButton,
];

/** The place now, said at intervals to who waits. */
export function stillWaiting(language: ReplyLanguage, place: Place): Reply {
  return notice(
    language,
    (texts) => [texts.case.stillWaiting, ...placeSentences(place, texts)],
    whileWaiting,
  );
}

/** Nobody took the case for long enough: a call is offered. */
export function callbackOffered(language: ReplyLanguage, place: Place): Reply {
  return notice(
    language,
    (texts) => [
      texts.case.callbackOffered,
      texts.case.callbackKeepsPlace,
      ...placeSentences(place, texts),
    ],
    whileWaiting,
  );
}

/** Thanks for the details of a callback; the details themselves are not repeated, for notices are not sealed. */
export function callbackNoted(language: ReplyLanguage, { reach }: { reach: string }): Reply {
  return notice(
    language,
    ({ case: texts }) => [
      reach.includes("@") ? texts.callbackNotedEmail : texts.callbackNotedPhone,
      texts.callbackKept(String(callbackKeptDays)),
      texts.meanwhile,
    ],
    ({ case: texts }) => [texts.noCallbackButton],
  );
}

/** A counsellor has the case; `place` is the commune or the desk they speak for. */
export function counsellorJoined(
  language: ReplyLanguage,
  { name, place }: { name: string; place: Bilingual },
): Reply {
  return notice(language, ({ case: texts }, one) => [
    texts.joined(name, place[one]),
    texts.machineSilent,
  ]);
}

/** The counsellor is gone without a word: the case is back at the head of the queue. */
export function counsellorVanished(language: ReplyLanguage, name: string, place: Place): Reply {
  return notice(
    language,
    (texts) => [texts.case.vanished(name), ...placeSentences(place, texts), texts.case.meanwhile],
    whileWaiting,
  );
}

/** Another desk has the case now; with a counsellor before it, the bot is back meanwhile. */
export function transferred(language: ReplyLanguage, desk: Bilingual, place: Place): Reply {
  return notice(
    language,
    (texts, one) => [
      texts.case.transferred(desk[one]),
      ...placeSentences(place, texts),
      texts.case.meanwhile,
    ],
    whileWaiting,
  );
}

/** The counsellor gave the resident back to the bot, or the resident fell silent. */
export function returned(
  language: ReplyLanguage,
  name: string,
  { silent }: { silent: boolean } = { silent: false },
): Reply {
  return notice(language, ({ case: texts }) => [
    silent ? texts.silent : null,
    texts.finished(name),
    texts.botIsBack,
    texts.askAgain,
  ]);
}

/** The counsellor closed the case: what came of it, and what now. */
export function closed(language: ReplyLanguage, name: string, outcome: CloseOutcome): Reply {
  return notice(language, ({ case: texts }) => [
    texts.finished(name),
    texts.closed[outcome],
    texts.botIsBack,
    texts.askAgain,
  ]);
}

/** A callback is over: the resident was reached, or too many days went by. */
export function callbackClosed(language: ReplyLanguage, reached: boolean): Reply {
  return notice(language, ({ case: texts }) => [
    reached ? texts.callbackReached : texts.callbackUnreached,
  ]);
}

/** The resident left; `before` is where the case stood, `name` who had it. */
export function left(language: ReplyLanguage, before: CaseState, name: string | null): Reply {
  return notice(language, ({ case: texts }) => leftSentences(before, name, texts));
}

function leftSentences(before: CaseState, name: string | null, texts: Texts["case"]): string[] {
  if (before === "callback") return [texts.leftCallback, texts.askAgain];
  if (before === "accepted" && name !== null) return [texts.finished(name), texts.botIsBack];
  return [texts.left, texts.askAgain];
}

/** Silent for too long while waiting: out of the queue. */
export function expired(language: ReplyLanguage): Reply {
  return notice(language, ({ case: texts }) => [
    texts.silent,
    texts.removedFromQueue,
    texts.askAgain,
  ]);
}

/** What was kept from a counsellor of a message that was passed on. */
export function keptFromCounsellor(
  language: ReplyLanguage,
  what: { identifiers: boolean; files: boolean; shortened: boolean },
): Reply {
  return notice(language, ({ case: texts }) => [
    what.identifiers ? texts.identifiersRemoved : null,
    what.files ? texts.filesRefused : null,
    what.shortened ? texts.shortened : null,
  ]);
}
