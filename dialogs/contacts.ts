import { createCiter } from "../src/compose/citer.ts";
import { contactParts } from "../src/compose/programme-parts.ts";
import { languagesOf, type Language } from "../src/domain/language.ts";
import type { Programme } from "../src/domain/programme.ts";
import type { Part, Reply } from "../src/domain/reply.ts";
import { say, type Situated } from "./step.ts";
import type { Texts } from "./texts/texts.ts";

export type Sentences = (texts: Texts, language: Language) => (string | null)[];

/** A reply about reaching a person: some sentences, and below them where people can be reached. */
export function replyWithContacts(
  programmes: Programme[],
  situated: Situated,
  {
    sentences,
    choices,
    asksCommune = false,
  }: { sentences: Sentences; choices: string[]; asksCommune?: boolean },
): Reply {
  const { language, now } = situated;
  const services = servicesOf(programmes, situated);
  const citer = createCiter();
  const parts = languagesOf(language).flatMap((one): Part[] => [
    ...say(one, (texts) => sentences(texts, one)),
    ...contactParts(services, { language: one, citer, now }),
    ...say(one, (texts) => [
      asksCommune ? texts.askCommuneHow : null,
      ...sites(texts, one, situated),
    ]),
  ]);
  return {
    decision: "handoff",
    language,
    programmes: services.map(({ id }) => id),
    parts,
    citations: citer.citations,
    choices,
  };
}

/** The services a question is about, and the commune's own. One nobody knows how to reach is no way to a person. */
export function servicesOf(found: Programme[], { programmes, commune }: Situated): Programme[] {
  const social = programmes.filter(({ id }) => id === commune?.social);
  return [...new Set([...found, ...social])].filter(({ contacts }) => contacts.length > 0);
}

function sites(texts: Texts, language: Language, { commune }: Situated): (string | null)[] {
  return [
    commune ? texts.communeSite(commune.names[language], commune.web[language]) : null,
    texts.socialSite,
  ];
}
