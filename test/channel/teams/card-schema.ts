import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";

// Its ES modules import each other without endings, which Node does not find; its bundle loads.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof AdaptiveCards;

/**
 * What Microsoft's own reader of Adaptive Cards, whose classes are the schema, has against a card: what it
 * reports, and every value it does not know, found by writing out again what it read. Empty when valid.
 */
export function cardFaults(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const read = new AdaptiveCard();
  const { lang = "fr", ...rest }: { lang?: string } = structuredClone(card);
  read.parse(rest, context);
  const reported = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  // Its own check of `lang` fails every second time: a regular expression that remembers where it was.
  const language = /^[a-z]{2,3}$/.test(lang) ? [] : [`card.lang: ${lang} is no language`];
  return [...reported, ...language, ...lost(rest, read.toJSON(), "card")];
}

/** What the reader leaves to its host: the schema's own address, and what is for Teams alone. */
const forOthers = ["$schema", "msteams"];

/** The paths of values that are not in what was written out again. */
function lost(given: unknown, kept: unknown, path: string): string[] {
  if (Array.isArray(given))
    return given.flatMap((one, index) =>
      lost(one, (kept as unknown[])?.[index], `${path}[${index}]`),
    );
  if (typeof given === "object" && given !== null)
    return Object.entries(given).flatMap(([name, value]) =>
      forOthers.includes(name)
        ? []
        : lost(value, (kept as Record<string, unknown>)?.[name], `${path}.${name}`),
    );
  return Object.is(given, kept) ? [] : [`${path}: ${JSON.stringify(given)} is lost`];
}
