/** What a resident may write in one message; the rest is not read. */
export const longestMessage = 2000;

export type Cleaned = { text: string; shortened: boolean };

/**
 * A message as the following steps read it: composed characters, no control, format or tag characters
 * (which can hide words from people but not from machines), single spaces, at most 2,000 characters.
 */
export function clean(raw: string): Cleaned {
  const text = raw
    .slice(0, longestMessage * 10)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}\uFFFD]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
  const isWhole = text.length <= longestMessage || [...text].length <= longestMessage;
  if (isWhole) return { text, shortened: raw.length > longestMessage * 10 };
  return { text: [...text].slice(0, longestMessage).join("").trim(), shortened: true };
}
