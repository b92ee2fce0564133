import { textOf } from "../../channel/plain-text.ts";
import type { Reply } from "../../domain/reply.ts";
import type { TestQuestion } from "./question-file.ts";

/** What is right and wrong about one reply. */
export type Verdict = {
  question: TestQuestion;
  reply: Reply;
  ms: number;
  decision: boolean;
  language: boolean;
  /** null where the programmes are not judged. */
  first: boolean | null;
  amongThree: boolean | null;
  must: boolean;
  mustNot: boolean;
  /** An answer stated without doubt that is not one. */
  confidentlyWrong: boolean;
  pass: boolean;
};

/** Judges the reply to a question's last message by the rules of test/evaluation/README.md. */
export function judge(question: TestQuestion, reply: Reply, ms: number): Verdict {
  const accepted = [question.expect, ...question.also_ok];
  const decision = accepted.includes(reply.decision);
  const [main] = reply.programmes;
  const judged = areProgrammesJudged(question, reply);
  const first = judged ? main !== undefined && question.best.includes(main) : null;
  const acceptable = [...question.best, ...question.good];
  const amongThree = judged
    ? reply.programmes.slice(0, 3).some((id) => question.best.includes(id))
    : null;
  const text = textOf(reply);
  const other =
    reply.decision !== question.expect &&
    ["no_source", "clarify", "handoff"].includes(reply.decision);
  const must = other || question.must.every((pattern) => new RegExp(pattern, "i").test(text));
  const mustNot = !question.must_not.some((pattern) => new RegExp(pattern, "i").test(text));
  const language = question.reply_lang === reply.language || isLanguageFree(question);
  const noProgrammeAllowed =
    reply.programmes.length === 0 ||
    !(question.expect === "out_of_scope" || question.kind === "smalltalk");
  const confidentlyWrong =
    reply.decision === "answer" &&
    main !== undefined &&
    (accepted.includes("answer") && question.best.length > 0
      ? !acceptable.includes(main)
      : !accepted.includes("answer"));
  const pass = decision && language && first !== false && must && mustNot && noProgrammeAllowed;
  return {
    question,
    reply,
    ms,
    decision,
    language,
    first,
    amongThree,
    must,
    mustNot,
    confidentlyWrong,
    pass,
  };
}

/** Where `best` is empty nothing is judged; where no programme need be cited, only what is cited is. */
function areProgrammesJudged(question: TestQuestion, reply: Reply): boolean {
  if (question.best.length === 0) return false;
  const optional = reply.decision !== "answer" || question.expect !== "answer";
  return (
    !(optional && reply.programmes.length === 0) &&
    question.kind !== "other_language" &&
    question.kind !== "crisis"
  );
}

/** On mixed and crisis lines marked `both` the language cannot be told, so any is right. */
function isLanguageFree(question: TestQuestion): boolean {
  return (
    question.reply_lang === "both" && (question.kind === "mixed" || question.kind === "crisis")
  );
}
