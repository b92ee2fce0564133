import { createCiter } from "../src/compose/citer.ts";
import { mentionParts } from "../src/compose/compose-answer.ts";
import { languagesOf, type Language } from "../src/domain/language.ts";
import type { Commune, Nis } from "../src/domain/programme.ts";
import type { NoSource } from "../src/domain/outcome.ts";
import { missed, personOffer, say, subjectOf, type Situated, type StepFor } from "./step.ts";
import { texts } from "./texts/texts.ts";

/** Says that no source answers, who may know, and what may help instead. Nothing is guessed. */
export const noSource: StepFor<"no-source"> = ({ why, near }, situated) => {
  const { question, language, state } = situated;
  const citer = createCiter();
  const next = missed(state);
  const offer = personOffer(next, situated);
  const parts = languagesOf(language).flatMap((one) => [
    ...say(one, () => sentences(why, one, situated)),
    ...mentionParts(near, texts[one].near, { language: one, citer, now: situated.now }),
  ]);
  return {
    reply: {
      decision: "no_source",
      language,
      programmes: near.map(({ id }) => id),
      parts: [...parts, ...offer.parts],
      citations: citer.citations,
      choices: offer.choices,
    },
    state: {
      ...next,
      // The commune may still come: it then completes the same question.
      awaiting:
        why.kind === "depends-on-commune"
          ? { kind: "commune", question: question.search, asked: question.asked }
          : offer.awaiting,
      subject: subjectOf(
        question,
        near.map(({ id }) => id),
      ),
    },
  };
};

function sentences(
  why: NoSource,
  language: Language,
  { commune, communes }: Situated,
): (string | null)[] {
  const say = texts[language];
  const site = commune && say.askCommuneSite(commune.names[language], commune.web[language]);
  switch (why.kind) {
    case "gap": {
      const { names, ask } = why.gap;
      const body = ask.web === null ? ask[language] : `${ask[language]} (${ask.web})`;
      return [say.noSourceAbout(names[language]), say.ask(body)];
    }
    case "not-in-commune": {
      return [
        commune ? say.noSourceInCommune(commune.names[language]) : say.noSource,
        say.elsewhereInBrussels(namesOf(why.communes, communes, language)),
        site,
      ];
    }
    case "depends-on-commune":
      return [say.dependsOnCommune(namesOf(why.communes, communes, language)), say.askCommuneHow];
    case "staff-only":
      return [say.staffOnly];
  }
}

function namesOf(nis: Nis[], communes: Commune[], language: Language): string {
  return communes
    .filter((commune) => nis.includes(commune.nis))
    .map(({ names }) => names[language])
    .join(", ");
}
