import type { Language } from "../../domain/language.ts";
import { agentFault } from "./agents.ts";
import type { Given, KnownFact, Text } from "./given.ts";
import { isOtherOrder } from "./opposites.ts";
import { isIn, segmentsOf } from "./segments.ts";
import type { Refusal } from "./verdict.ts";
import type { Word } from "./words.ts";

/**
 * Whether the words of a sentence play the parts they play in the fact: who owes what to whom, what comes first,
 * which case has which consequence, and what is set off as not meant.
 */
export function roleFault(sentence: Text, cited: KnownFact[], given: Given): Refusal | null {
  const { language } = given;
  const fault = (at: string): Refusal => ({ why: "other-sense", at });
  if (isTurnedDuty(sentence, cited, language)) return fault("who owes whom");
  if (isOtherSequence(sentence, cited)) return fault("which comes first");
  const agent = agentFault(sentence, cited, given);
  if (agent !== null) return fault(agent);
  for (const { texts, body } of cited) {
    if (texts.some(({ joined }) => isOtherOrder(sentence.joined, joined, language)))
      return fault("before or after");
    if (texts.some((text) => isSetOff(text, sentence))) return fault("set off");
    if (texts.some((text) => isLeadOnly(text, sentence, body.names)))
      return fault("a case without its consequence");
    if (texts.some((text) => isExempted(text, sentence))) return fault("exempted");
    if (isCrossed(texts, sentence)) return fault("another case");
  }
  return null;
}

const owed: Record<Language, [said: RegExp, known: RegExp]> = {
  fr: [/\bvous (devez|devrez)\b/, /\b(doit|doivent) vous\b/],
  nl: [
    /(^|, |\bdan )u moet\b|\bmoet u (het|de) (ocmw|gemeente|crèche|dienst)\b/,
    /(?<!\bu )\bmoet u\b(?=.* (geven|sturen|betalen|bezorgen|meedelen|helpen|doorsturen)\b)/,
  ],
};

/** "Vous devez remettre au CPAS" of what the CPAS owes. */
function isTurnedDuty(sentence: Text, cited: KnownFact[], language: Language): boolean {
  const [said, known] = owed[language];
  if (!said.test(sentence.joined)) return false;
  const texts = cited.flatMap((fact) => fact.texts).filter((text) => shares(text, sentence) > 0);
  const own = texts.filter(({ claims }) => claims.has("duty"));
  if (isPassive(sentence, own, language)) return false;
  return own.length > 0 && own.every(({ joined }) => known.test(joined) && !said.test(joined));
}

/** "Vous devez être envoyé par un service partenaire": who owes it is told, and is the one of the fact. */
function isPassive({ joined, words }: Text, own: Text[], language: Language): boolean {
  const from = passive[language].exec(joined);
  if (!from) return false;
  const by = words.findIndex(({ folded }) => /^(par|door)$/.test(folded));
  const agent = words
    .slice(by + 1, by + 5)
    .filter(({ folded, isHarmless }) => !isHarmless || folded.length > 5);
  return own.some((text) =>
    agent.every(({ keys }) =>
      text.words.some((word) => [...keys].some((key) => word.keys.has(key))),
    ),
  );
}

/** "Vous devez être envoyé par un service": who does it is told, and turned nowhere. */
const passive: Record<Language, RegExp> = {
  fr: /\bvous (devez|devrez) etre \w+ par\b/,
  nl: /\bmoet u door \b|\bu moet door \b/,
};

const next = /^(ensuite|puis|daarna|nadien|vervolgens)$/;

/** What comes after in the fact comes after in the sentence. */
function isOtherSequence(sentence: Text, cited: KnownFact[]): boolean {
  const later = (text: Text) =>
    segmentsOf(text)
      .map((segment) => text.words.filter(({ at }) => isIn(segment, at)))
      .filter((words) => words.some(({ folded }) => next.test(folded)))
      .map((words) => stems(words))
      .filter((words) => words.size > 0);
  const known = cited.flatMap(({ texts }) => texts.flatMap(later));
  if (known.length === 0) return false;
  return later(sentence).some((words) => known.every((other) => isApart(words, other)));
}

/** "À une seule société, pas à la SLRB": what is set off is not what is meant. */
function isSetOff({ tokens, words }: Text, sentence: Text): boolean {
  const from = tokens.findIndex(
    (token, at) =>
      token.kind === "word" &&
      /^(pas|niet)$/.test(token.folded) &&
      tokens[at - 1]?.text === "," &&
      !/^(encore|toujours|meer|nog)$/.test(wordAt(tokens, at + 1)),
  );
  if (from < 0) return false;
  const length = tokens.slice(from).findIndex((token) => token.kind === "mark");
  const off = words.filter(({ at, isHarmless }) => at > from && at < from + length && !isHarmless);
  const before = words.filter(({ at }) => at < from);
  return off.some(
    (word) =>
      !before.some(({ folded }) => folded === word.folded) &&
      sentence.words.some(({ folded, isNegated }) => folded === word.folded && isNegated === false),
  );
}

function wordAt(tokens: Text["tokens"], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.folded : "";
}

/** "Après un refus sans raison valable, votre candidature disparaît": the case alone says something else. */
function isLeadOnly(text: Text, sentence: Text, names: ReadonlySet<string>): boolean {
  const parts = leadAndMain(text);
  if (!parts || !/^(apres|si|s|sans|na|als|zonder|wanneer)$/.test(parts.starter)) return false;
  const own = (words: Word[]) => stems(words.filter(({ folded }) => !names.has(folded)));
  const [lead, main] = [own(parts.lead), own(parts.main)];
  const said = own(sentence.words);
  const inLead = common(said, lead);
  return inLead >= 2 && main.size > 0 && common(said, main) === 0 && inLead * 2 > said.size;
}

const exemption = /^(dispens\w*|exempt\w*|vrijstelling\w*|vrijgesteld\w*)$/;

/** "Il existe des dispenses pour les citoyens de l'Union": what those are told to have to do, they have not. */
function isExempted({ words }: Text, sentence: Text): boolean {
  if (!sentence.claims.has("duty") || sentence.words.some(({ folded }) => exemption.test(folded)))
    return false;
  const at = words.findIndex(({ folded }) => exemption.test(folded));
  const whom = words.findIndex(
    ({ folded }, index) => index > at && index <= at + 4 && /^(pour|voor)$/.test(folded),
  );
  const exempted = at < 0 || whom < 0 ? new Set<string>() : stems(words.slice(whom + 1));
  return exempted.size > 0 && common(stems(sentence.words), exempted) === exempted.size;
}

/** "Avec un revenu d'intégration" with who decides "avec des indemnités de maladie". */
function isCrossed(texts: Text[], sentence: Text): boolean {
  const said = stems(sentence.words);
  const all = texts.flatMap((text) => leadAndMain(text) ?? []);
  return all.some((one) =>
    all.some((other) => {
      if (one === other || one.starter !== other.starter) return false;
      const lead = without(stems(one.lead), stems(other.lead));
      const [own, others] = [subjectOf(one.main), subjectOf(other.main)];
      return (
        !isApart(said, lead) &&
        isApart(said, stems(other.lead)) &&
        own.size > 0 &&
        isApart(said, own) &&
        !isApart(said, without(others, own))
      );
    }),
  );
}

/** The first word that means something after a case: who does it, or what is done. */
function subjectOf(main: Word[]): Set<string> {
  const first = main.find(({ isHarmless, folded }) => !isHarmless && folded.length > 2);
  return stems(first ? [first] : []);
}

type Parts = { starter: string; lead: Word[]; main: Word[] };

/** A text that begins with a case: "Si …, …", "Avec …, …". */
function leadAndMain({ tokens, words }: Text): Parts | null {
  const starter = words[0]?.folded ?? "";
  if (!/^(si|s|avec|apres|sans|pour|pendant|als|met|na|zonder|voor|tijdens|wanneer)$/.test(starter))
    return null;
  const mark = tokens.findIndex((token) => token.kind === "mark" && token.text === ",");
  const comma = mark < 0 ? dutchVerb(words) : mark;
  if (comma < 0) return null;
  return {
    starter,
    lead: words.filter(({ at }) => at < comma),
    main: words.filter(({ at }) => at > comma),
  };
}

/** "Na een weigering zonder reden verdwijnt uw kandidatuur": the verb before its subject ends the case. */
function dutchVerb(words: Word[]): number {
  const found = words.find(
    ({ folded }, index) =>
      index > 2 &&
      folded.endsWith("t") &&
      /^(uw|u|het|de|een|ze|er|men|hij)$/.test(words[index + 1]?.folded ?? ""),
  );
  return found ? found.at - 0.5 : -1;
}

function stems(words: Word[]): Set<string> {
  return new Set(
    words
      .filter(({ isHarmless, isGeneral, folded }) => !isHarmless && !isGeneral && folded.length > 2)
      .flatMap(({ keys }) => [...keys].filter((key) => /^[=!]/.test(key))),
  );
}

function shares(text: Text, sentence: Text): number {
  return sentence.words.filter(
    ({ keys, isHarmless }) =>
      !isHarmless && text.words.some((word) => [...word.keys].some((key) => keys.has(key))),
  ).length;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}
function isApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return common(a, b) === 0;
}
function without(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((one) => !b.has(one)));
}
