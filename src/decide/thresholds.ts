/**
 * Every threshold of the decision, on the scores of `retrieve`: about 1 for the same words in a question
 * of usual length. Chosen on two thirds of the development questions and half of a second set; the
 * figures on what was kept apart are in the README.
 */

/** A programme is cited when its score is above that of every subject that is not ours, by this much. */
export const aboveOutside = 0.1;
/** A subject that is not ours is named when it scores this many times the best programme. */
export const surelyOutside = 1.25;
/**
 * Below this score nothing is cited, however little else was found: a single word of many, often one that was
 * only guessed from its letters. Of what was cited below 1 in three sets, nothing was right.
 */
export const faint = 1;
/** A subject that is not ours is told as such from this score. */
export const faintOutside = 0.45;
/** From this score a programme is offered as a guess when it is not far enough above to be cited. */
export const worthAsking = 1.3;
/** From this score a programme fits so well that it need not be far above the subjects that are not ours. */
export const sure = 1.7;
/**
 * A message is what its nearest example is, a distress or a wish for a person, from this score and this
 * far ahead of every ordinary question.
 */
export const resembles = {
  /** The score of a programme has more parts than an example's: this much of it compares. */
  fitShare: 0.38,
  distress: { score: 1.3, ahead: 0.2 },
  /** Less near, where nothing else is: no programme fits, and ordinary questions are far. */
  nothingButDistress: { score: 0.95, ahead: 0.4 },
  request: { score: 1.12, ahead: 0.15 },
  smallTalk: { score: 1, ahead: 0.15 },
};
/**
 * Who takes a gift is told when it fits at least this share of the best subject that is not ours: the words
 * already say that something is given, so only what ("my blood", "my cat") can be strange.
 */
export const takerShare = 0.7;
/** To somebody who wants only what is free, what says so leads, from this share of the best of its topic. */
export const saidFreeShare = 0.65;
/** How much of its score a programme keeps that serves organisations, where nobody speaks for one. */
export const organisationsOnly = 0.6;
/** A missing value wins when its score is at least this share of the best programme's. */
export const gapShare = 0.95;
/** How much nearer the programmes of a commune are that the question names, and of one known otherwise. */
export const ownCommune = { named: 1.8, known: 1.4 };
/** How much of what another commune's service of the same kind scores counts for the resident's own. */
export const sameKindShare = 0.9;
/** The two Communities have services of their own: one's own language comes first, where both fit alike. */
export const spokenIn = { same: 1.1, other: 0.9 };
/** Programmes with at least this share of the first one's score are told too. */
export const alsoShare = 0.6;
/** Communes whose programmes are this near to the first are in the same case: it depends on the commune. */
export const sameCaseShare = 0.65;
/**
 * Where one lives is asked when at least so many communes have their own. At 2, "when is the repair café?" was
 * answered with a question, for two communes of nineteen have told of theirs.
 */
export const fewestCommunes = 3;
/** What holds in the whole Region goes before what one commune alone has, from this share, while the commune is unknown. */
export const oneCommuneShare = 0.8;
/** What holds in the whole Region is told while the commune is asked when it is this near. */
export const meanwhileShare = 0.85;
/**
 * What holds in the whole Region answers somebody who names no commune when asked, from this share of the
 * best commune's: lower than before asking, for now nothing better can follow.
 */
export const regionalShare = 0.55;
/** What another commune has is worth saying when it fits this much better than what the resident's own reach holds. */
export const awayFactor = 1.5;

/**
 * What is left of the score of a programme of prices where no price is asked: "a crèche in Jette" wants to know
 * where, and one word finds both alike. At 0.9 and at 0.95 as many questions of both sets are answered as without.
 */
export const pricesUnasked = 0.95;
/** The share of prices among the facts of a programme that is above all about them. */
export const pricesShare = 0.4;
