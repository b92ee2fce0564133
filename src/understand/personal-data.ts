import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { findPhoneNumbersInText } from "libphonenumber-js/max";
import { isNationalNumber, nationalNumberShape } from "./national-number.ts";

/** What was removed; its name stands in the text in its place. */
export type PersonalData = "national-number" | "card" | "iban" | "email" | "phone" | "birth-date" | "address";

export type Redacted = { text: string; removed: PersonalData[] };

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const ibanShape = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ .-]?[A-Z\d]{4}){2,7}(?:[ .-]?[A-Z\d]{1,3})?(?![\p{L}\d])/giu;
const cardShape = /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g;
/** A date beside a word for birth: other dates are part of the question. */
const birthDate =
  /(?<=(?:\bn[ée]+e?s?(?: le)?|naissance|geboren(?: op)?|geboortedatum|birth)\s*:?\s*)\d{1,2}[./ -]\d{1,2}[./ -](?:\d{4}|\d{2})/giu;
/** A street with a house number, in the forms streets have in Brussels. */
const streetAndNumber =
  /(?:(?:\b(?:rue|avenue|av\.?|chauss[ée]e|boulevard|bd|place|square|quai|clos|dr[èe]ve|impasse)\s(?:[\p{L}'’.-]+\s){1,5}?)|(?:\b[\p{L}-]*(?:straat|laan|steenweg|plein|lei|dreef|kaai)\s))(?:n[°r]?\s?)?\d{1,4}[a-z]?\b/giu;

/**
 * Replaces what identifies a person, before anything is stored, logged or sent on. What has the shape
 * of a number with wrong check digits goes too.
 */
export function removePersonalData(text: string): Redacted {
  const removed = new Set<PersonalData>();
  const take = (kind: PersonalData) => {
    removed.add(kind);
    return `[${kind}]`;
  };
  let rest = text.replace(email, () => take("email"));
  rest = rest.replace(ibanShape, (match) => (isIban(match) ? take("iban") : match));
  rest = rest.replace(nationalNumberShape, (match) => (isNationalNumber(match) ? take("national-number") : match));
  rest = rest.replace(cardShape, () => take("card"));
  rest = rest.replace(birthDate, () => take("birth-date"));
  rest = rest.replace(streetAndNumber, () => take("address"));
  rest = removePhones(rest, () => take("phone"));
  return { text: rest, removed: [...removed] };
}

/** Belgian accounts are taken whatever their check digits; elsewhere the shape alone is too common. */
function isIban(match: string): boolean {
  const bare = electronicFormatIBAN(match) ?? "";
  return isValidIBAN(bare) || /^BE\d{14}$/.test(bare);
}

function removePhones(text: string, replacement: () => string): string {
  const found = findPhoneNumbersInText(text, "BE");
  return found.reduceRight(
    (rest, { startsAt, endsAt, number }) =>
      isPublicNumber(number.nationalNumber) ? rest : rest.slice(0, startsAt) + replacement() + rest.slice(endsAt),
    text,
  );
}

/** Freephone numbers belong to services, and people ask about them. */
function isPublicNumber(national: string): boolean {
  return /^800\d{5}$/.test(national);
}
