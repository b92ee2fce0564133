import type { Standing } from "../src/domain/case-act.ts";
import { closedSentences } from "./closed-desk.ts";
import { replyWithContacts, servicesOf, type Sentences } from "./contacts.ts";
import { deskFor, type FoundDesk } from "./desk-for.ts";
import { newCaseOf } from "./new-case.ts";
import { standingChoices, standingSentences } from "./standing.ts";
import { answered, choices, type Situated, type Step, type StepFor } from "./step.ts";

type Wish = Parameters<StepFor<"handoff">>[0];

/**
 * Brings in a person: by a case where a desk serves and is open; while it is closed, by a callback; and
 * in any case by telling where else people can be reached.
 */
export const handoff: StepFor<"handoff"> = (wish, situated) => {
  const found = deskFor(wish.programmes, situated);
  if (found === null) return contactsOnly(wish, situated);
  return found.hours.open ? passOn(wish, situated, found) : offerWhileClosed(wish, situated, found);
};

/** Opens a case; what is said depends on the place in the queue. */
function passOn(wish: Wish, situated: Situated, { desk }: FoundDesk): Step {
  const opened = newCaseOf(wish, situated, desk);
  const reply = (standing: Standing) =>
    replyWithContacts(wish.programmes, situated, {
      sentences: (texts) => [
        opened.reason === "distress" ? texts.case.dangerFirst : null,
        texts.handoffReasons[wish.reason],
        ...standingSentences(standing, texts),
        texts.case.meanwhile,
        texts.case.alsoReach,
      ],
      choices: standingChoices(standing, situated.language),
    });
  return {
    reply: contactsOnly(wish, situated).reply,
    state: answered(situated.state),
    act: { kind: "open", case: opened, reply },
  };
}

/** Nobody could take a case now: until when, and a callback. Who waits from before keeps the place. */
function offerWhileClosed(wish: Wish, situated: Situated, found: FoundDesk): Step {
  const { state, language, now } = situated;
  const closed: Sentences = (texts, one) => closedSentences(found, now, one, texts);
  const say = (sentences: Sentences, buttons: string[]) =>
    replyWithContacts(wish.programmes, situated, {
      sentences: (texts, one) => [...sentences(texts, one), texts.case.alsoReach],
      choices: buttons,
    });
  return {
    reply: say(
      (texts, one) => [
        texts.handoffReasons[wish.reason],
        ...closed(texts, one),
        texts.case.callbackInstead,
      ],
      choices(language, (texts) => [texts.case.callbackButton]),
    ),
    state: answered(state),
    act: {
      kind: "offer-callback",
      reply: (standing) =>
        say(
          (texts, one) => [...standingSentences(standing, texts), ...closed(texts, one)],
          standingChoices(standing, language),
        ),
    },
  };
}

/**
 * Nobody reads the conversation, no desk serves, or one can be chosen only once the commune is known:
 * tells where people can be reached, and promises no transfer.
 */
function contactsOnly({ reason, programmes }: Wish, situated: Situated): Step {
  const { state, language, commune, communes, desks } = situated;
  const hasContacts = commune !== null || servicesOf(programmes, situated).length > 0;
  const reply = replyWithContacts(programmes, situated, {
    sentences: (texts) => [
      texts.handoffReasons[reason],
      hasContacts ? texts.handoff : null,
      hasContacts ? null : desks.length > 0 ? texts.case.communeFirst : texts.handoffNoCommune,
    ],
    choices: commune ? [] : choices(language, (_, one) => communes.map(({ names }) => names[one])),
    asksCommune: commune === null,
  });
  return {
    reply,
    state: commune ? answered(state) : { ...answered(state), awaiting: { kind: "person-commune" } },
  };
}
