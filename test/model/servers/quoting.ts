import type { Asked } from "./model-server.ts";
import { readPrompt } from "./prompt-reading.ts";
import { verbatim } from "./verbatim.ts";

/**
 * An honest model of our own for whole files of questions, where no model's answers are kept: the facts given, every
 * second sentence with some of the changes its prompt allows.
 */
export function quoting(asked: Asked, most = 5): string[] {
  const { language } = readPrompt(asked);
  return verbatim(asked, most).map((sentence, at) => {
    if (at % 2 === 0) return sentence;
    const short = withoutBrackets(sentence);
    return language === "fr" ? withLeadLast(short) : short;
  });
}

function withoutBrackets(sentence: string): string {
  return sentence.replace(/ \([^)]*\)/g, "");
}

/** "Pour un colis, vous appelez le CPAS [1]." as "Vous appelez le CPAS pour un colis [1]." */
function withLeadLast(sentence: string): string {
  return sentence.replace(
    /^(Pour|Dans) ([^,]{5,60}), (vous [^,]+)( \[\d+\]\.)$/,
    (_, start: string, phrase: string, main: string, mark: string) =>
      `V${main.slice(1)} ${start.toLowerCase()} ${phrase}${mark}`,
  );
}
