import { z } from "zod";
import type { Language } from "../../domain/language.ts";
import { type Audience, type Programme, topics } from "../../domain/programme.ts";
import type { Reply } from "../../domain/reply.ts";
import type { FindProgrammes } from "../../turn/find-programmes.ts";
import type { Answer } from "../answer.ts";
import type { Companion, MakeCompanion } from "../bot-framework/companion.ts";
import { clientLanguage } from "../bot-framework/read-activity.ts";
import { teamsChannel } from "../bot-framework/origin.ts";
import { shorten } from "../source-label.ts";
import { programmeCard } from "./programme-card.ts";
import { teamsTexts } from "./texts.ts";

/** The command of the app package, and the parameter in which the words come. */
export const searchCommand = { id: "search", parameter: "words" };

/** Teams shows no more at once, and nobody reads more. */
const mostResults = 10;
const longestPreview = 120;

export type ExtensionParts = {
  programmes: readonly Programme[];
  findProgrammes: FindProgrammes;
  languageOf: (words: string) => Language | null;
  describe: (programme: Programme, language: Language) => Reply;
  publicUrl: string | null;
};

const Query = z
  .object({
    parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
    queryOptions: z.object({ skip: z.number().int().min(0) }).catch({ skip: 0 }),
  })
  .catch({ parameters: [], queryOptions: { skip: 0 } });

/** Searching programmes from Teams' compose box; a chosen one is inserted as a card. Nothing of it is kept. */
export function messageExtension(parts: ExtensionParts): MakeCompanion {
  const take: Companion["take"] = async (activity, { isStaff }) => {
    const { type, name, channelId } = activity;
    if (channelId !== teamsChannel || type !== "invoke" || name !== "composeExtension/query")
      return null;
    const { words, skip } = readQuery(activity.value);
    const audience: Audience[] = isStaff ? ["resident", "staff"] : ["resident"];
    const language = parts.languageOf(words) ?? clientLanguage(activity) ?? "fr";
    if (words === "") return results(openers(parts.programmes, audience), language, parts);
    // What was found is one list of ten: there is no second page.
    const found = skip > 0 ? [] : parts.findProgrammes(words, language, mostResults, audience);
    return found.length > 0 ? results(found, language, parts) : nothing(language);
  };
  return () => ({ take });
}

function readQuery(value: unknown): { words: string; skip: number } {
  const { parameters, queryOptions } = Query.parse(value);
  const given = parameters.find(({ name }) => name === searchCommand.parameter)?.value;
  const words = typeof given === "string" && /[\p{L}\p{N}]/u.test(given) ? given.trim() : "";
  return { words: words.slice(0, longestQuery), skip: queryOptions.skip };
}

/** Longer than anybody types into a search box. */
const longestQuery = 500;

/** Before anything is typed: for each subject what holds in the whole Region and most is known of. */
function openers(programmes: readonly Programme[], audience: readonly Audience[]): Programme[] {
  return topics
    .flatMap((topic) => {
      const [most] = programmes
        .filter(
          (one) =>
            one.topic === topic &&
            one.area === "region" &&
            one.audience.some((who) => audience.includes(who)),
        )
        .sort((a, b) => b.facts.length - a.facts.length);
      return most ?? [];
    })
    .slice(0, mostResults);
}

function results(programmes: Programme[], language: Language, parts: ExtensionParts): Answer {
  const attachments = programmes.map((programme) => attachment(programme, language, parts));
  return answer({ type: "result", attachmentLayout: "list", attachments });
}

function attachment(
  programme: Programme,
  language: Language,
  { describe, publicUrl }: ExtensionParts,
): object {
  const other = language === "fr" ? "nl" : "fr";
  const { names, summary } = programme;
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: programmeCard(describe(programme, language), names[other], publicUrl),
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: { title: names[language], text: shorten(summary[language], longestPreview) },
    },
  };
}

function nothing(language: Language): Answer {
  return answer({ type: "message", text: teamsTexts[language].nothingFound });
}

function answer(composeExtension: object): Answer {
  return { status: 200, json: { composeExtension } };
}
