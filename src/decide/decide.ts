import type { NoSource, Outcome } from "../domain/outcome.ts";
import type { Audience, Commune, Programme } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import type { Hit } from "../domain/retrieval.ts";
import { rank, type Ranked, type Ranking } from "./rank.ts";
import * as threshold from "./thresholds.ts";

export type Context = {
  /** The commune of the sentence, else of the conversation, else of the site. */
  commune: Commune | null;
  audience: readonly Audience[];
  /** The assistant has just asked something: it does not ask twice in a row. */
  hasJustAsked: boolean;
};

/** Decides what to do about a question, from what was found; no clock, no input or output. */
export function decide(question: Question, hits: Hit[], context: Context): Outcome {
  const ranking = rank(hits, context.commune);
  return (
    urgent(question, ranking) ??
    asked(question, ranking) ??
    elsewhere(question, ranking) ??
    found(ranking, context) ?? { kind: "out-of-scope", about: null, elsewhere: null }
  );
}

function urgent({ situation, unsure }: Question, { programmes }: Ranking): Outcome | null {
  if (situation === null) return null;
  if (unsure && isConfident(programmes)) return null;
  const shelter = programmes.filter(({ item }) => item.id === "samusocial").map(({ item }) => item);
  return { kind: "crisis", situation, programmes: situation === "no-shelter" ? shelter : [] };
}

function asked({ foreign, request }: Question, { programmes }: Ranking): Outcome | null {
  if (request?.kind === "person")
    return { kind: "handoff", reason: request.reason, programmes: isConfident(programmes) ? [programmes[0]!.item] : [] };
  if (foreign) return { kind: "language-notice" };
  if (request?.kind === "language") return { kind: "switch-language", language: request.language };
  if (request?.kind === "small-talk") return { kind: "small-talk", talk: request.talk };
  return null;
}

/** A question about another city is not ours, unless it names what deliberately stands here as a contrast. */
function elsewhere({ place }: Question, { programmes }: Ranking): Outcome | null {
  if (place.elsewhere === null) return null;
  const [first] = programmes;
  if (first?.item.area === "outside-region" && first.score >= threshold.sure) return null;
  return { kind: "out-of-scope", about: null, elsewhere: place.elsewhere };
}

function found(ranking: Ranking, context: Context): Outcome | null {
  const { programmes, away, gaps, outside } = ranking;
  const best = Math.max(programmes[0]?.score ?? 0, away[0]?.score ?? 0);
  const [gap] = gaps;
  const [other] = outside;
  if (gap && gap.score >= threshold.likely && gap.score >= best * threshold.gapShare && gap.score > (other?.score ?? 0))
    return { kind: "no-source", why: { kind: "gap", gap: gap.item.gap }, near: gap.item.near };
  if (other && other.score >= threshold.faint && other.score >= best * threshold.outsideShare)
    return { kind: "out-of-scope", about: other.item, elsewhere: null };
  if (isBetterAway(ranking)) return notInCommune(ranking);
  if (isConfident(programmes)) return answer(programmes, context);
  if (best < threshold.faint || context.hasJustAsked) return null;
  const near = programmes.slice(0, 3).map(({ item }) => item);
  return near.length > 0 && best >= threshold.likely ? { kind: "ask-subject", near } : null;
}

/** Whether the first programme may be stated: it fits well, or nothing of another topic comes near. */
export function isConfident(programmes: Ranked<Programme>[]): boolean {
  const [first] = programmes;
  if (!first) return false;
  if (first.score >= threshold.sure) return true;
  if (first.score < threshold.likely) return false;
  const rival = programmes.find(({ item }) => item.topic !== first.item.topic);
  return (rival?.score ?? 0) <= first.score * threshold.farBehind;
}

function answer(programmes: Ranked<Programme>[], context: Context): Outcome {
  const visible = programmes.filter(({ item }) => item.audience.some((one) => context.audience.includes(one)));
  if (visible[0] !== programmes[0]) {
    const near = isConfident(visible) ? [visible[0]!.item] : [];
    if (near.length === 0) return { kind: "no-source", why: { kind: "staff-only" }, near };
  }
  const [first] = visible;
  if (!first) return { kind: "no-source", why: { kind: "staff-only" }, near: [] };
  if (context.commune === null) {
    const dependent = dependsOnCommune(visible);
    if (dependent && !context.hasJustAsked) return dependent;
  }
  const also = visible
    .slice(1, 4)
    .filter(({ item, score }) => score >= first.score * threshold.alsoShare && isCompatible(item, first.item, context));
  return { kind: "answer", programmes: [first, ...also.slice(0, 2)].map(({ item }) => item) };
}

/** A second programme of another commune is no help to somebody whose commune is unknown. */
function isCompatible(item: Programme, first: Programme, { commune }: Context): boolean {
  return !Array.isArray(item.area) || commune !== null || item.topic === first.topic;
}

/** When the communes' own programmes tie, the answer depends on where one lives. */
function dependsOnCommune(programmes: Ranked<Programme>[]): Outcome | null {
  const [first] = programmes;
  if (!first || !Array.isArray(first.item.area)) return null;
  const sameCase = programmes.filter(
    ({ item, score }) =>
      Array.isArray(item.area) && item.topic === first.item.topic && score >= first.score * threshold.sameCaseShare,
  );
  const communes = [...new Set(sameCase.flatMap(({ item }) => item.area as string[]))];
  if (communes.length < 2) return null;
  const region = programmes
    .filter(({ item, score }) => item.area === "region" && item.topic === first.item.topic && score >= first.score * threshold.sameCaseShare)
    .slice(0, 1)
    .map(({ item }) => item);
  return { kind: "ask-commune", communes, region };
}

function isBetterAway({ programmes, away }: Ranking): boolean {
  const [other] = away;
  return other !== undefined && other.score >= threshold.sure && other.score > (programmes[0]?.score ?? 0) * threshold.awayFactor;
}

function notInCommune({ programmes, away }: Ranking): Outcome {
  const [first] = away;
  const same = away.filter(({ item, score }) => item.topic === first!.item.topic && score >= first!.score * threshold.sameCaseShare);
  const communes = [...new Set(same.flatMap(({ item }) => item.area as string[]))];
  const why: NoSource = { kind: "not-in-commune", communes };
  const near = programmes.filter(({ item, score }) => item.topic === first!.item.topic && score >= threshold.likely);
  return { kind: "no-source", why, near: near.slice(0, 2).map(({ item }) => item) };
}
