/** Eleven digits of a Belgian national register number or BIS number, bare or with its usual signs. */
export const nationalNumberShape =
  /(?<!\d)\d{2}[. /-]?\d{2}[. /-]?\d{2}[ ./-]{0,3}\d{3}[ ./-]?\d{2}(?!\d)/g;

/**
 * Whether eleven digits can be a national number: a month up to 12 (BIS: 20 or 40 more), a day up to 31.
 * The check digits are not asked for: a mistyped number is as personal as a right one.
 */
export function isNationalNumber(match: string): boolean {
  const digits = match.replace(/\D/g, "");
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return digits.length === 11 && month <= 12 && day <= 31;
}
