import type { Source } from "../domain/programme.ts";
import type { Citation } from "../domain/reply.ts";

/** Numbers the sources of a reply in the order they are first cited, each once. */
export type Citer = { cite(sources: Source[]): number[]; citations: Citation[] };

export function createCiter(): Citer {
  const citations: Citation[] = [];
  const numberOf = ({ url, title, language, date, basis }: Source): number => {
    const known = citations.findIndex((citation) => citation.url === url && citation.date === date);
    if (known >= 0) return known + 1;
    return citations.push({ url, title, language, date, basis });
  };
  return {
    citations,
    cite: (sources) => [...new Set(sources.map(numberOf))].sort((a, b) => a - b),
  };
}
