import { z } from "zod";
import { cannedFr } from "../../dialogs/texts/canned-fr.ts";
import { cannedNl } from "../../dialogs/texts/canned-nl.ts";
import { type Answer, type Read, refusal } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import { languages, type Language } from "../domain/language.ts";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import type { ApiParts } from "./parts.ts";
import { programmeText } from "./programme-text.ts";
import { canned, programmes } from "./schemas.ts";

/** Results shown of a search. */
const mostFound = 12;
const longestQuery = 500;
const language = "fr or nl: the resident's";

/** What a counsellor looks up: programmes and ready replies, in the resident's language. */
export function readingCalls(parts: ApiParts): ApiRoute[] {
  return [
    apiRoute({
      method: "get",
      path: "/programmes",
      allowed: "counsellor",
      summary: "Searches the programmes; `text` is ready to be sent, with its sources",
      query: { q: "What is looked for", language },
      response: { status: 200, of: programmes },
      handle: ({ call }) => inLanguage(call, (wanted) => search(parts, call, wanted)),
    }),
    apiRoute({
      method: "get",
      path: "/canned",
      allowed: "counsellor",
      summary: "Replies that are often needed",
      query: { language },
      response: { status: 200, of: canned },
      handle: ({ call }) =>
        inLanguage(call, (wanted) => {
          const texts = Object.entries(wanted === "fr" ? cannedFr : cannedNl);
          return { canned: texts.map(([id, text]) => ({ id, text })) };
        }),
    }),
  ];
}

function search({ findProgrammes, now }: ApiParts, call: Call, wanted: Language): object {
  const words = (call.query.get("q") ?? "").slice(0, longestQuery);
  const found = findProgrammes(words, wanted, mostFound).map((programme) => ({
    id: programme.id,
    name: programme.names[wanted],
    summary: programme.summary[wanted],
    text: programmeText(programme, wanted, now()),
  }));
  return { programmes: found };
}

async function inLanguage(call: Call, read: (language: Language) => object): Promise<Answer> {
  const wanted = languageIn(call);
  return "refusal" in wanted ? wanted.refusal : { status: 200, json: read(wanted.value) };
}

function languageIn({ query }: Call): Read<Language> {
  const parsed = z.enum(languages).safeParse(query.get("language"));
  if (parsed.success) return { value: parsed.data };
  return { refusal: refusal(400, "BadArgument", "language: must be fr or nl. Add ?language=fr.") };
}
