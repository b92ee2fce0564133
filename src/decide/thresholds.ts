/**
 * Every threshold of the decision, on the scores of `retrieve`: about 1 for the same words in a question
 * of usual length. Chosen on two thirds of the development questions and half of a second set; the
 * figures on what was kept apart are in the README.
 */

/** A programme is cited when its score is above that of every subject that is not ours, by this much. */
export const aboveOutside = 0.12;
/** Below this score nothing is cited, however little else was found. */
export const faint = 0.3;
/** From this score a programme is offered as a guess when it is not sure enough to be cited. */
export const worthAsking = 0.5;
/** From this score a programme fits well whatever else was said. */
export const sure = 0.9;
/**
 * A message is what its nearest example is, a distress or a wish for a person, from this score and this
 * far ahead of every ordinary question.
 */
export const resembles = {
  distress: { score: 1.4, ahead: 0.3 },
  request: { score: 1.1, ahead: 0.12 },
};
/** A missing value wins when its score is at least this share of the best programme's. */
export const gapShare = 0.95;
/** How much nearer the programmes of a commune are that the question names, and of one known otherwise. */
export const ownCommune = { named: 1.8, known: 1.4 };
/** The two Communities have services of their own: one's own language comes first, where both fit alike. */
export const spokenIn = { same: 1.06, other: 0.95 };
/** Programmes with at least this share of the first one's score are told too. */
export const alsoShare = 0.6;
/** Communes whose programmes are this near to the first are in the same case: it depends on the commune. */
export const sameCaseShare = 0.65;
/** What holds in the whole Region is told while the commune is asked when it is this near. */
export const meanwhileShare = 0.85;
/** What another commune has is worth saying when it fits this much better than what the resident's own reach holds. */
export const awayFactor = 1.5;
