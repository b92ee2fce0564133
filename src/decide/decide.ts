import type { Language } from "../domain/language.ts";
import type { NoSource, Outcome } from "../domain/outcome.ts";
import type { Audience, Commune, Programme } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import type { Hit, IntentHit } from "../domain/retrieval.ts";
import { needed, type Social } from "./needed.ts";
import { rank, type Ranked, type Ranking } from "./rank.ts";
import { saysFree } from "./says-free.ts";
import * as threshold from "./thresholds.ts";

export type Context = {
  /** The commune of the sentence, else of the conversation, else of the site. */
  commune: Commune | null;
  /** The sentence itself names the commune. */
  isNamed: boolean;
  /** The language of the question or of the conversation. */
  language: Language | null;
  audience: readonly Audience[];
  /** The assistant has just asked something: it does not ask twice in a row. */
  hasJustAsked: boolean;
  /** The resident stands in a queue for a person, and asks how long it will still take. */
  asksForWait: boolean;
  social: Social;
  /** The programmes of the commune alone, found or not. */
  ofCommune: Programme[];
};

/** What was found for a question: entries of the knowledge, and what the message as a whole resembles. */
export type Found = { hits: Hit[]; intent: IntentHit };

/** Decides what to do about a question, from what was found; no clock, no input or output. */
export function decide(question: Question, { hits, intent }: Found, context: Context): Outcome {
  const everything = rank(hits, { ...context, ...question });
  const ranking = visibleTo(everything, context.audience);
  return (
    urgent(question, intent, ranking) ??
    (context.asksForWait ? { kind: "tell-place" } : null) ??
    asked(question, intent, ranking, context) ??
    elsewhere(question, ranking) ??
    needed(question.need, ranking, context) ??
    ofNothing(question, context) ??
    staffOnly(everything, ranking) ??
    found(question.free ? freeFirst(ranking) : ranking, context) ?? {
      kind: "out-of-scope",
      about: null,
      elsewhere: null,
    }
  );
}

function urgent(question: Question, nearest: IntentHit, { programmes }: Ranking): Outcome | null {
  const fit = programmes[0]?.fit ?? 0;
  const { intent } = nearest;
  const told = question.unsure && fit >= threshold.sure ? null : question.situation;
  const resembled =
    intent.kind === "distress" &&
    (isNear(nearest, threshold.resembles.distress, fit) ||
      // In another language hardly anything but distress has examples: whatever is said is nearest to it.
      (!question.foreign &&
        fit < threshold.sure &&
        isNear(nearest, threshold.resembles.nothingButDistress, fit)))
      ? intent.situation
      : null;
  const situation = told ?? resembled;
  if (situation === null) return null;
  const shelter = programmes.filter(({ item }) => item.id === "samusocial").map(({ item }) => item);
  return { kind: "crisis", situation, programmes: situation === "no-shelter" ? shelter : [] };
}

function asked(
  { foreign, request, own }: Question,
  nearest: IntentHit,
  ranking: Ranking,
  context: Context,
): Outcome | null {
  const { intent } = nearest;
  const fit = ranking.programmes[0]?.fit ?? 0;
  const resembled =
    intent.kind === "request" &&
    // "How does one apply?" is no question about a file, however near to "how is my application?".
    (own || intent.reason !== "file") &&
    isNear(nearest, threshold.resembles.request, fit)
      ? intent.reason
      : null;
  const reason = request?.kind === "person" ? request.reason : request === null ? resembled : null;
  if (request?.kind === "leave") return { kind: "leave-queue" };
  if (reason !== null) {
    // Some other commune's service is no contact for somebody whose commune is not known.
    const reachable = ranking.programmes.filter(
      ({ item }) => context.commune !== null || !Array.isArray(item.area),
    );
    const programmes = (reachable[0]?.fit ?? 0) >= threshold.sure ? [reachable[0]!.item] : [];
    return reason === "callback"
      ? { kind: "offer-callback", programmes }
      : { kind: "handoff", reason, programmes };
  }
  if (foreign) return { kind: "language-notice" };
  if (request?.kind === "language") return { kind: "switch-language", language: request.language };
  if (request?.kind === "small-talk") return { kind: "small-talk", talk: request.talk };
  return intent.kind === "small-talk" && isNear(nearest, threshold.resembles.smallTalk, fit)
    ? { kind: "small-talk", talk: intent.talk }
    : null;
}

/** Nearer to an example than to what programmes say and ordinary questions ask. */
function isNear(
  { score, ahead }: IntentHit,
  least: { score: number; ahead: number },
  fit: number,
): boolean {
  return score >= Math.max(least.score, fit * threshold.resembles.fitShare) && ahead >= least.ahead;
}

/** "How much is it?" with nothing said before is asked back, whatever shares its words. */
function ofNothing({ bare }: Question, { hasJustAsked }: Context): Outcome | null {
  return bare && !hasJustAsked ? { kind: "ask-subject", near: [] } : null;
}

/** A question about another city is not ours, unless it names what deliberately stands here as a contrast. */
function elsewhere({ place }: Question, { programmes }: Ranking): Outcome | null {
  if (place.elsewhere === null) return null;
  const [first] = programmes;
  if (first?.item.area === "outside-region" && first.score >= threshold.sure) return null;
  return { kind: "out-of-scope", about: null, elsewhere: place.elsewhere };
}

/** What says it is free goes before what does not, within the topic of the best. */
function freeFirst(ranking: Ranking): Ranking {
  const [first] = ranking.programmes;
  if (!first || saysFree(first.item)) return ranking;
  const better = ranking.programmes.filter(
    ({ item, score }) =>
      item.topic === first.item.topic &&
      score >= first.score * threshold.saidFreeShare &&
      saysFree(item),
  );
  return {
    ...ranking,
    programmes: [...better, ...ranking.programmes.filter((one) => !better.includes(one))],
  };
}

function found(ranking: Ranking, context: Context): Outcome | null {
  const { programmes, away, gaps, outside } = ranking;
  const best = Math.max(programmes[0]?.score ?? 0, away[0]?.score ?? 0);
  const [gap] = gaps;
  const [other] = outside;
  if (gap && isOurs(gaps, ranking) && gap.score >= best * threshold.gapShare)
    return { kind: "no-source", why: { kind: "gap", gap: gap.item.gap }, near: gap.item.near };
  if (isBetterAway(ranking)) return notInCommune(ranking);
  if (isOurs(programmes, ranking)) return answer(programmes, context);
  // The commune's own was first for being near, not for fitting: what fits well by itself is stated.
  const sure = programmes.filter((one) => one.fit >= threshold.sure && isOurs([one], ranking));
  if (sure.length > 0) return answer(sure, context);
  if (other && other.score >= Math.max(best, threshold.faintOutside)) {
    // Only a subject that is surely meant is named: a wrong name puzzles more than none.
    const isSure = other.score >= best * threshold.surelyOutside;
    return { kind: "out-of-scope", about: isSure ? other.item : null, elsewhere: null };
  }
  const near = programmes.slice(0, 3).map(({ item }) => item);
  return best >= threshold.worthAsking && !context.hasJustAsked
    ? { kind: "ask-subject", near }
    : null;
}

/** Whether the first of a list may be stated: it fits, and better than every subject that is not ours. */
function isOurs(list: Ranked<unknown>[], { outside }: Ranking): boolean {
  const fit = list[0]?.fit ?? 0;
  const margin = fit >= threshold.sure ? 0 : threshold.aboveOutside;
  return fit >= threshold.faint && fit >= (outside[0]?.fit ?? 0) + margin;
}

/** What an audience may see of what was found. */
function visibleTo(ranking: Ranking, audience: readonly Audience[]): Ranking {
  const sees = (programme: Programme) => programme.audience.some((one) => audience.includes(one));
  return {
    ...ranking,
    programmes: ranking.programmes.filter(({ item }) => sees(item)),
    away: ranking.away.filter(({ item }) => sees(item)),
    gaps: ranking.gaps.map((gap) => ({
      ...gap,
      item: { ...gap.item, near: gap.item.near.filter(sees) },
    })),
  };
}

/** The best answer is one that this audience does not see. */
function staffOnly(everything: Ranking, visible: Ranking): Outcome | null {
  const { programmes, gaps } = everything;
  const isHidden = programmes[0] !== undefined && programmes[0] !== visible.programmes[0];
  const isBest = isOurs(programmes, everything) && programmes[0]!.score > (gaps[0]?.score ?? 0);
  return isHidden && isBest ? { kind: "no-source", why: { kind: "staff-only" }, near: [] } : null;
}

function answer(found: Ranked<Programme>[], context: Context): Outcome {
  const programmes = context.commune === null ? regionBeforeOneCommune(found) : found;
  const [first] = programmes;
  if (!first) return { kind: "out-of-scope", about: null, elsewhere: null };
  if (context.commune === null) {
    const dependent = dependsOnCommune(programmes);
    if (dependent) return context.hasJustAsked ? withoutCommune(programmes, dependent) : dependent;
  }
  const also = programmes
    .slice(1, 4)
    .filter(
      ({ item, score }) =>
        score >= first.score * threshold.alsoShare && item.topic === first.item.topic,
    );
  return { kind: "answer", programmes: [first, ...also.slice(0, 2)].map(({ item }) => item) };
}

/** To somebody of an unknown commune, what one commune alone has is told after what nearly as well holds for all. */
function regionBeforeOneCommune(programmes: Ranked<Programme>[]): Ranked<Programme>[] {
  const [first] = programmes;
  if (!first || !Array.isArray(first.item.area) || dependsOnCommune(programmes)) return programmes;
  const region = programmes.find(
    ({ item, score }) =>
      !Array.isArray(item.area) &&
      item.topic === first.item.topic &&
      score >= first.score * threshold.oneCommuneShare,
  );
  return region ? [region, ...programmes.filter((one) => one !== region)] : programmes;
}

/** Who was asked for a commune and names none is told what holds in all of them, else which ones have it. */
function withoutCommune(
  programmes: Ranked<Programme>[],
  { communes }: Extract<Outcome, { kind: "ask-commune" }>,
): Outcome {
  const [first] = programmes;
  const regional = programmes.filter(
    ({ item, score }) =>
      !Array.isArray(item.area) &&
      item.topic === first!.item.topic &&
      score >= first!.score * threshold.regionalShare,
  );
  return regional.length > 0
    ? { kind: "answer", programmes: regional.slice(0, 2).map(({ item }) => item) }
    : { kind: "no-source", why: { kind: "depends-on-commune", communes }, near: [] };
}

/** When the communes' own programmes tie, the answer depends on where one lives. */
function dependsOnCommune(
  programmes: Ranked<Programme>[],
): Extract<Outcome, { kind: "ask-commune" }> | null {
  const [first] = programmes;
  if (!first || !Array.isArray(first.item.area)) return null;
  const sameCase = programmes.filter(
    ({ item, score }) =>
      Array.isArray(item.area) &&
      item.topic === first.item.topic &&
      score >= first.score * threshold.sameCaseShare,
  );
  const communes = [...new Set(sameCase.flatMap(({ item }) => item.area as string[]))];
  if (communes.length < threshold.fewestCommunes) return null;
  const region = programmes
    .filter(
      ({ item, score }) =>
        item.area === "region" &&
        item.topic === first.item.topic &&
        score >= first.score * threshold.meanwhileShare,
    )
    .slice(0, 1)
    .map(({ item }) => item);
  return { kind: "ask-commune", communes, region };
}

function isBetterAway(ranking: Ranking): boolean {
  const { programmes, away } = ranking;
  const [other] = away;
  return (
    isOurs(ranking.away, ranking) &&
    other!.score > (programmes[0]?.score ?? 0) * threshold.awayFactor
  );
}

function notInCommune({ programmes, away }: Ranking): Outcome {
  const [first] = away;
  const same = away.filter(
    ({ item, score }) =>
      item.topic === first!.item.topic && score >= first!.score * threshold.sameCaseShare,
  );
  const communes = [...new Set(same.flatMap(({ item }) => item.area as string[]))];
  const why: NoSource = { kind: "not-in-commune", communes };
  const near = programmes.filter(
    ({ item, score }) =>
      item.topic === first!.item.topic && !item.forOrganisations && score >= threshold.worthAsking,
  );
  return { kind: "no-source", why, near: near.slice(0, 2).map(({ item }) => item) };
}
