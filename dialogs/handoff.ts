import { createCiter } from "../src/compose/citer.ts";
import { contactParts } from "../src/compose/programme-parts.ts";
import { languagesOf } from "../src/domain/language.ts";
import { answered, choices, say, type StepFor } from "./step.ts";

/**
 * Tells where people can be reached: the service the question is about, and the commune's own. There
 * are no desks yet, so no transfer is promised.
 */
export const handoff: StepFor<"handoff"> = ({ reason, programmes }, situated) => {
  const { state, language, commune } = situated;
  const social = situated.programmes.filter(({ id }) => id === commune?.social);
  // A service nobody knows how to reach is no way to a person.
  const services = [...new Set([...programmes, ...social])].filter(
    ({ contacts }) => contacts.length > 0,
  );
  const citer = createCiter();
  const parts = languagesOf(language).flatMap((one) => [
    ...say(one, (texts) => [
      texts.handoffReasons[reason],
      services.length > 0 || commune ? texts.handoff : texts.handoffNoCommune,
    ]),
    ...contactParts(services, { language: one, citer, now: situated.now }),
    ...say(one, (texts) => [
      commune ? texts.communeSite(commune.names[one], commune.web[one]) : texts.askCommuneHow,
      texts.socialSite,
    ]),
  ]);
  return {
    reply: {
      decision: "handoff",
      language,
      programmes: services.map(({ id }) => id),
      parts,
      citations: citer.citations,
      choices: commune
        ? []
        : choices(language, (_, one) => situated.communes.map(({ names }) => names[one])),
    },
    state: commune ? answered(state) : { ...answered(state), awaiting: { kind: "person-commune" } },
  };
};
