import { isName } from "./names.ts";
import type { Item } from "./items.ts";
import { pronouns } from "./light-words.ts";
import { limiting, prepositions } from "./link-words.ts";
import { adultWords, childWords } from "./persons.ts";
import { beginsPhrase, markAt, type Run, wordAt } from "./phrases.ts";
import type { Retelling, Setting } from "./retelling.ts";
import { isSaid } from "./told.ts";

/** Whether a retelling may have some items that its fact's sentence has not. */
export function mayAdd(run: Run, retelling: Retelling, setting: Setting): boolean {
  return isPersonFor(run, retelling, setting) || isNounForPronoun(run, retelling);
}

/** "Pour votre fils de 8 mois", of whom the resident spoke. */
function isPersonFor(run: Run, retelling: Retelling, setting: Setting): boolean {
  const { language } = setting.given;
  const [lead, person, ...rest] = run;
  // What is due, limited or paid is told of "vous" and of certain people: for another it may be otherwise.
  const { fact, known } = retelling;
  if (fact.aspect === "cost" || known.items.some(({ said }) => limiting.has(said))) return false;
  if (lead!.at !== 0 || !person || !opensForPerson(retelling.sentence.tokens)) return false;
  const isPerson = ({ said }: Item) =>
    adultWords[language].has(said) || (childWords[language].has(said) && fact.isForChildren);
  return (
    isPerson(person) &&
    rest.every((one) => one.kind === "figure" || isPerson(one)) &&
    [person, ...rest].every((one) => isSaid(one, setting)) &&
    !leavesPhrase(retelling)
  );
}

function opensForPerson(tokens: Retelling["sentence"]["tokens"]): boolean {
  return /^(pour|voor)$/.test(wordAt(tokens, 0)) && /^(votre|vos|uw)$/.test(wordAt(tokens, 1));
}

/** Whether a phrase is left out: another lead in its place would say that the fact holds for that. */
function leavesPhrase({ left, known }: Retelling): boolean {
  return left.some(([first]) => beginsPhrase(first!, known));
}

/** "La prime est de 50 €" of a fact that says so of "elle": what it stands for begins the sentence before. */
function isNounForPronoun(run: Run, { sentence, known, previous, fact, left }: Retelling): boolean {
  const { language } = sentence;
  if (!pronouns[language].has(wordAt(known.tokens, 0))) return false;
  const opens = opensForPerson(sentence.tokens);
  const isFirst = run[0]!.at <= (opens ? 3 + (markAt(sentence.tokens, 3) === "," ? 2 : 3) : 1);
  if (!isFirst || (!opens && prepositions[language].test(wordAt(sentence.tokens, 0)))) return false;
  if (!run.every(({ kind }) => kind === "word" || kind === "link")) return false;
  if (left.some(([first]) => first === known.items[0])) return false;
  if (previous === null) return run.every((one) => one.kind === "word" && isName(one, fact));
  return (
    !prepositions[language].test(wordAt(previous.tokens, 0)) &&
    run.every(
      (one, at) => previous.items[at] !== undefined && one.said === previous.items[at]!.said,
    )
  );
}
