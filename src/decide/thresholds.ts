/**
 * Every threshold of the decision, on the scores of `retrieve` (0: nothing in common; 1: the same words).
 * Chosen on two thirds of the development questions; the figures on the other third are in the README.
 */

/** From here a programme is cited whatever else was found. */
export const sure = 0.55;
/** From here a programme is cited when the ones after it are of the same topic, or far behind. */
export const likely = 0.3;
/** Below, nothing is known about the question. */
export const faint = 0.22;
/** "Far behind": the next topic has at most this share of the first one's score. */
export const farBehind = 0.75;
/** A subject that is not ours wins when its score is at least this share of the best programme's. */
export const outsideShare = 1;
/** A missing value wins when its score is at least this share of the best programme's. */
export const gapShare = 0.95;
/** How much nearer the resident's own commune is. */
export const ownCommune = { factor: 1.3, bonus: 0.05 };
/** Programmes with at least this share of the first one's score are told too. */
export const alsoShare = 0.55;
/** Communes whose programmes are this near to the first are in the same case: it depends on the commune. */
export const sameCaseShare = 0.6;
/** What another commune has is worth saying when it fits this much better than what the resident's own reach holds. */
export const awayFactor = 1.6;
