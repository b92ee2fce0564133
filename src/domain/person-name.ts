/** As much of a name as is shown, in characters. */
const longest = 60;

/** A counsellor's name as somebody else's directory gives it, fit to be shown: on one line, and not long. */
export function personName(given: string): string {
  return given
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, longest);
}
