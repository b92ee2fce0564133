/** What a sentence says and the numbers of the facts it rests on. */
export type Cited = { text: string; cites: number[] };

const marker = /\s*\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]/g;

/** Takes the citation marks out of a sentence: `[1]`, `[1, 2]`, `[1][2]`, before or after its full stop. */
export function readCitations(sentence: string): Cited {
  const cites = [...sentence.matchAll(marker)].flatMap(([, numbers]) =>
    numbers!.split(/[,;]/).map(Number),
  );
  const text = sentence
    .replace(marker, "")
    .replace(/\s+([.,])/g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
  return { text, cites: [...new Set(cites)].sort((a, b) => a - b) };
}
