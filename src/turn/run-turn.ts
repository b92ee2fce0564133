import { respond } from "../../dialogs/respond.ts";
import { writtenAnswer } from "../../dialogs/written-answer.ts";
import { judge, takeReason } from "../../dialogs/feedback.ts";
import { welcome } from "../../dialogs/welcome.ts";
import { declineUpload, nothingLegible, readingNotes } from "../../dialogs/notices.ts";
import { decide } from "../decide/decide.ts";
import type { CaseState } from "../domain/case.ts";
import type { CaseAct, Standing } from "../domain/case-act.ts";
import {
  newState,
  type Content,
  type ConversationState,
  type Feedback,
} from "../domain/conversation.ts";
import type { Desk } from "../domain/desk.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Aspect, Knowledge } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import type { Reply } from "../domain/reply.ts";
import type { Hit } from "../domain/retrieval.ts";
import type { Stage, WritingTask, WrittenSentence } from "../domain/writing.ts";
import type { FindIntent } from "../retrieve/intents.ts";
import type { Retrieve } from "../retrieve/retrieve.ts";
import type { Understand } from "../understand/understand.ts";
import { asksForWait } from "../understand/waiting.ts";
import { communesOwn } from "./communes-own.ts";
import { createFindHits } from "./find-hits.ts";
import { languageOfReply } from "./language-of-reply.ts";

/** A message as it was stored. */
export type Received = Extract<Content, { kind: "input" }>;
export type TurnOutput = {
  state: ConversationState;
  reply: Reply;
  feedback: Feedback | null;
  /** What it does to the conversation's case. */
  act?: CaseAct;
  /** The message understood, where the knowledge was searched for it: there a model may be of help. */
  searched?: Question;
  /** The question for people to read, where it was completed. */
  understood?: string;
  /** The answer, where a model may write it. */
  writable?: Writable;
};

/** An answer that may be written by a model instead: about what, and the reply its sentences make. */
export type Writable = {
  task: Omit<WritingTask, "before">;
  replyOf: (sentences: readonly WrittenSentence[], stage: Stage) => Reply;
};

/** What a turn may be helped with or told besides; without, it does by itself. */
export type Aid = {
  /** The resident stands in a queue for a person. */
  isWaiting?: boolean;
  /** The message as a question that stands by itself. Nothing but words to search for is taken from it. */
  standAlone?: string | null;
  /** Puts what was found into a better order. */
  reorder?: ((hits: Hit[]) => Hit[]) | null;
  /** What an answer states that has begun to be shown: nothing else is decided. */
  begun?: { programmes: string[]; aspect: Aspect | null };
};

/** One message in, its decision and reply out: pure but for the clock. */
export type RunTurn = (received: Received, state: ConversationState, aid?: Aid) => TurnOutput;

export type Steps = {
  knowledge: Knowledge;
  understand: Understand;
  retrieve: Retrieve;
  findIntent: FindIntent;
  /** Who can take a case. */
  desks: readonly Desk[];
  now: () => number;
};

/** The steps of a turn, in order. */
export function createRunTurn({
  knowledge,
  understand,
  retrieve,
  findIntent,
  desks,
  now,
}: Steps): RunTurn {
  const findHits = createFindHits({ understand, retrieve });
  const ownOf = communesOwn(knowledge);
  return ({ input, hints, shortened, redacted }, state, aid = {}) => {
    const known = state.language ?? hints.language;
    if (input.kind === "feedback") return judge(input, state, known ?? "both");
    if (input.kind === "mention")
      return { state, reply: welcome(hints, known ?? "both"), feedback: null };
    const files = input.kind === "upload";
    if (!/[\p{L}\p{N}]/u.test(input.text)) {
      const declined = files ? declineUpload : nothingLegible;
      return { state, reply: declined(known ?? "both"), feedback: null };
    }
    const reason = takeReason(input.text, state, known ?? "both");
    if (reason) return reason;

    const read = helped(understand(input.text, state), state, aid);
    const language = languageOfReply(read, known);
    const { hits: found, isAlone } = findHits(read, state, known);
    const question = isAlone ? { ...read, asked: read.text } : read;
    const hits = aid.reorder?.(found) ?? found;
    const commune =
      question.place.commune ??
      knowledge.communes.find(({ nis }) => nis === (state.commune ?? hints.commune)) ??
      null;
    const intent = findIntent(question.text, question.language ?? known);
    const context = {
      commune,
      isNamed: question.place.commune !== null,
      language: question.language ?? known,
      audience: hints.audience,
      ...ownOf(commune?.nis ?? null),
      asksForWait: aid.isWaiting === true && asksForWait(question.text),
      hasJustAsked: state.awaiting?.kind === "subject" || state.awaiting?.kind === "commune",
    };
    const outcome = aid.begun
      ? stating(aid.begun.programmes)
      : decide(question, { hits, intent }, context);
    const situated = { ...knowledge, desks, question, state, language, commune, now: now() };
    const step = respond(outcome, situated);

    const withNotes = (reply: Reply, stage: Stage = "whole"): Reply => {
      if (stage === "growing") return reply;
      const notes = readingNotes(reply.language, { files, shortened, personalData: redacted });
      return { ...reply, parts: [...reply.parts, ...notes] };
    };
    return {
      reply: withNotes(step.reply),
      ...(step.act && { act: saidWith(step.act, withNotes) }),
      state: {
        ...step.state,
        language: question.language ?? step.state.language,
        commune: question.place.commune?.nis ?? state.commune,
      },
      feedback: null,
      ...(isSearched(outcome) && {
        searched: question,
        ...(question.asked !== question.text && { understood: question.asked }),
      }),
      ...(outcome.kind === "answer" &&
        language !== "both" && {
          writable: {
            task: {
              question: input.text,
              programmes: outcome.programmes,
              aspect: question.aspect,
              language,
              communes: commune ? [commune] : [],
              now: situated.now,
            },
            replyOf: (sentences, stage) =>
              withNotes(
                writtenAnswer(sentences, stage, { ...situated, ...outcome, language }),
                stage,
              ),
          } satisfies Writable,
        }),
    };
  };

  /** A message with what an aid knows of it; its language, its place and its wishes stay its own. */
  function helped(question: Question, state: ConversationState, aid: Aid): Question {
    if (aid.begun) return { ...question, aspect: aid.begun.aspect };
    if (!aid.standAlone) return question;
    const { searchAlone } = understand(aid.standAlone, { ...newState, language: state.language });
    const asked = aid.standAlone;
    return searchAlone === ""
      ? question
      : { ...question, search: searchAlone, asked, followUp: "yes" };
  }

  function stating(ids: string[]): Outcome {
    const programmes = ids.flatMap((id) => knowledge.programmes.find((one) => one.id === id) ?? []);
    return { kind: "answer", programmes };
  }
}

/** Whether the knowledge was searched for what is done. */
function isSearched({ kind }: Outcome): boolean {
  switch (kind) {
    case "answer":
    case "ask-commune":
    case "ask-subject":
    case "no-source":
    case "out-of-scope":
      return true;
    case "crisis":
    case "handoff":
    case "offer-callback":
    case "leave-queue":
    case "tell-place":
    case "language-notice":
    case "switch-language":
    case "small-talk":
      return false;
  }
}

/** The same act, with something done to whatever is said. */
function saidWith(act: CaseAct, change: (reply: Reply) => Reply): CaseAct {
  if (act.kind === "leave")
    return { ...act, reply: (before: CaseState) => change(act.reply(before)) };
  return { ...act, reply: (standing: Standing) => change(act.reply(standing)) };
}
