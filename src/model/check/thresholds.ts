/** The limits of the check, each with its reason. */

/** Beyond this nobody reads a sentence on a phone, and a check of its words says little. The facts' own sentences have at most 25 words. */
export const longestSentence = { words: 40, characters: 420 };

/** An answer is bounded whatever a model sends: more is not read, and every sentence is a risk. */
export const mostSentences = 8;

/** A model that fails this often does not answer from the facts: the extractive answer is better. */
export const mostRefused = 6;

/** Longer streams are not read on: eight sentences of the longest kind, and as much again refused. */
export const mostCharacters = 8_000;

/** A sentence that shares fewer words and figures with its fact rests on names and small words alone. */
export const fewestShared = 2;

/** Characters of facts a model is given: some 2,000 tokens, and more than any programme's own. */
export const mostGiven = 6_000;
