import { sure } from "../decide/thresholds.ts";
import { newState, type ConversationState } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Question } from "../domain/question.ts";
import type { Hit } from "../domain/retrieval.ts";
import type { Retrieve } from "../retrieve/retrieve.ts";
import type { Understand } from "../understand/understand.ts";

/** Communes' own programmes come in nineteens; a limit below would hide some of them from the decision. */
export const mostHits = 60;

/** By how much a message must find more alone than with the subject before it, to be a subject of its own. */
const muchMore = 1.25;
/** A subject that is not ours ends the one before from this score, and so far ahead of everything of ours. */
const elseAtLeast = 0.7;
const elseAhead = 1.5;
/** Fewer words than this ask for nothing: "S'il vous plaît." */
const fewestWords = 3;

/** What is searched for a message, and whether it is a subject of its own beside the one before. */
export type FindHits = (
  question: Question,
  state: ConversationState,
  known: Language | null,
) => { hits: Hit[]; isAlone: boolean };

export function createFindHits({
  understand,
  retrieve,
}: {
  understand: Understand;
  retrieve: Retrieve;
}): FindHits {
  return (question, state, known) => {
    const language = question.language ?? known;
    const hasChanged =
      state.language !== null && question.language !== null && question.language !== state.language;
    const completed = retrieve(question.search, hasChanged ? null : language, mostHits);
    switch (question.followUp) {
      case "yes":
        return { hits: completed, isAlone: false };
      case "no": {
        const isOurs = !isElse(completed);
        const asked = isOurs ? null : askedInASentence(question.text, alone);
        return { hits: asked ?? completed, isAlone: false };
      }
      case "maybe": {
        const own = retrieve(question.searchAlone, language, mostHits);
        const isAlone = findsMuchMore(own, completed) || isSomethingElse(own);
        return { hits: isAlone ? own : completed, isAlone };
      }
    }

    function alone(text: string): Hit[] {
      const { searchAlone } = understand(text, { ...newState, language: state.language });
      return retrieve(searchAlone, language, mostHits);
    }
  };
}

/**
 * What one sentence of a message surely finds, where the whole sounds like a subject that is not ours and no
 * sentence surely asks for one: people tell of their move, and ask for furniture.
 */
function askedInASentence(text: string, find: (text: string) => Hit[]): Hit[] | null {
  const surely = sentencesOf(text)
    .map(find)
    .filter(([first]) => (first?.score ?? 0) >= sure);
  return surely.length === 1 && !isElse(surely[0]!) ? surely[0]! : null;
}

/** The sentences of a message, where it has several. */
function sentencesOf(text: string): string[] {
  const all = text.split(/(?<=[.!?])\s+/).filter((one) => one.split(" ").length >= fewestWords);
  return all.length > 1 ? all : [];
}

/** A message that perhaps continues the subject does so unless it finds much more by itself. */
function findsMuchMore([alone]: Hit[], [completed]: Hit[]): boolean {
  return (alone?.score ?? 0) > (completed?.score ?? 0) * muchMore;
}

/** Whether a subject that is not ours is nearest. */
function isElse([first]: Hit[]): boolean {
  return first?.entry.kind === "outside";
}

/** Whether what was found is of a subject that is not ours, and of hardly anything else: it changes the subject. */
function isSomethingElse(hits: Hit[]): boolean {
  if (!isElse(hits)) return false;
  const [first, ...others] = hits;
  const ours = others.find(({ entry }) => entry.kind !== "outside")?.score ?? 0;
  return first!.score >= elseAtLeast && first!.score >= ours * elseAhead;
}
