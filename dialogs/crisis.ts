import { createCiter, type Citer } from "../src/compose/citer.ts";
import { mentionParts } from "../src/compose/compose-answer.ts";
import { languagesOf, type Language } from "../src/domain/language.ts";
import type { Helpline, Situation } from "../src/domain/programme.ts";
import type { Part } from "../src/domain/reply.ts";
import { deskFor } from "./desk-for.ts";
import { answered, choices, say, type StepFor } from "./step.ts";
import { texts } from "./texts/texts.ts";

/** Gives the numbers that fit, the emergency ones first; anything else comes after them. */
export const crisis: StepFor<"crisis"> = ({ situation, programmes }, situated) => {
  const { question, state, language, helplines, now } = situated;
  const isStaffed = deskFor(programmes, situated)?.hours.open === true;
  const citer = createCiter();
  const parts = languagesOf(language).flatMap((one): Part[] => [
    ...say(one, (texts) => [texts.crisis[situation]]),
    helplineList(linesFor(situation, helplines, one), one, citer),
    ...say(one, (texts) => [texts.crisisPerson]),
    ...mentionParts(programmes, texts[one].near, { language: one, citer, now }),
    ...say(one, (texts) => [isStaffed ? texts.case.offerInCrisis : null]),
  ]);
  return {
    reply: {
      decision: "crisis",
      language,
      programmes: programmes.map(({ id }) => id),
      parts,
      citations: citer.citations,
      choices: choices(language, (texts) => [texts.personButton]),
    },
    state: {
      ...answered(state),
      awaiting: isStaffed
        ? { kind: "person-offer", reason: "distress", question: question.text }
        : null,
    },
  };
};

/** The lines for a situation that speak a language, and 112 and 101 before them wherever life may be at stake. */
function linesFor(situation: Situation, helplines: Helpline[], language: Language): Helpline[] {
  const speaks = (line: Helpline) => line.language === "both" || line.language === language;
  const first = situation === "distress" ? [] : helplines.filter((line) => line.number === "112");
  const violence = situation === "danger" || situation.endsWith("violence");
  const police = violence ? helplines.filter((line) => line.number === "101") : [];
  const fitting = helplines.filter((line) => line.situations.includes(situation) && speaks(line));
  return [...new Set([...first, ...police, ...fitting])];
}

function helplineList(lines: Helpline[], language: Language, citer: Citer): Part {
  const items = lines.map(({ names, number, text, web, source }) => ({
    text: `${number} – ${names[language]}. ${text[language]} (${web})`,
    cites: citer.cite([source]),
  }));
  return { kind: "list", language, items };
}
