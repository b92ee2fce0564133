import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { findPhoneNumbersInText } from "libphonenumber-js/min";
import { isNationalNumber, nationalNumberShape } from "./national-number.ts";

/** What was removed; its name stands in the text in its place. */
export type PersonalData =
  | "national-number"
  | "card"
  | "iban"
  | "email"
  | "phone"
  | "birth-date"
  | "address";

export type Redacted = { text: string; removed: PersonalData[] };

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const ibanShape =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ .-]?[A-Z\d]{4}){2,7}(?:[ .-]?[A-Z\d]{1,3})?(?![\p{L}\d])/giu;
const cardShape = /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g;
const months =
  "janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
/** A date beside a word for birth: other dates are part of the question. */
const birthDate = new RegExp(
  `(?<=(?<!\\p{L})(?:n[ée](?:e|\\(e\\))?s?|naissance|geboren|geboortedatum|birth|born)(?!\\p{L})[^\\d]{0,25})(?:\\d{1,2}[./ -]\\d{1,2}[./ -](?:\\d{4}|\\d{2})|\\d{1,2}(?:er)? (?:${months}) \\d{4})`,
  "giu",
);
const frenchStreet =
  "(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Cc]hauss[ée]e|[Bb]oulevard|[Bb]d|[Pp]lace|[Ss]quare|[Qq]uai|[Cc]los|[Dd]r[èe]ve|[Ii]mpasse|RUE|AVENUE)";
const particle = "(?:de|du|des|la|le|les|l['’]|d['’]|van|der|den|aux|à)";
/** A name has a capital; what has none ("une place en crèche pour 2 enfants") is no street. */
const streetName = `(?:${particle}\\s?)*\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:${particle}\\s?)*\\p{Lu}[\\p{L}'’.-]*){0,3}`;
const houseNumber =
  "(?:,?\\s?(?:n[°r]\\.?\\s?)?\\d{1,4}(?!\\d)[a-z]?\\b(?:,?\\s(?:bus|bte|bo[iî]te)\\.?\\s?\\w{1,4}\\b)?)";
const dutchStreet = "[\\p{L}-]*(?:straat|laan|steenweg|plein|lei|dreef|kaai)";
/**
 * A street with a house number, in the forms streets have in Brussels. Without capitals only "rue" and
 * "avenue" with one or two words are taken, where the number ends the phrase.
 */
const addresses = [
  new RegExp(`\\b${frenchStreet}\\s${streetName}${houseNumber}`, "gu"),
  new RegExp(`\\b\\d{1,4}[a-z]?,?\\s${frenchStreet}\\s${streetName}`, "gu"),
  new RegExp(
    `\\b(?:rue|avenue|chauss[ée]e|boulevard)\\s(?:${particle}\\s?)*[\\p{L}'’-]+${houseNumber}(?=\\s*(?:[,.;!?]|$|[àa]\\s|bo[iî]te|bte|\\d{4}))`,
    "giu",
  ),
  new RegExp(`\\b${dutchStreet}${houseNumber}`, "giu"),
];

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
  // Everything else is told by its figures, and most messages have none.
  if (!/\p{Nd}/u.test(rest)) return { text: rest, removed: [...removed] };
  rest = rest.replace(ibanShape, (match) => (isIban(match) ? take("iban") : match));
  rest = rest.replace(nationalNumberShape, (match) =>
    isNationalNumber(match) ? take("national-number") : match,
  );
  rest = rest.replace(cardShape, () => take("card"));
  rest = rest.replace(birthDate, () => take("birth-date"));
  for (const address of addresses)
    rest = rest.replace(address, (match) => take("address") + postcodeOf(match));
  rest = removePhones(rest, () => take("phone"));
  return { text: rest, removed: [...removed] };
}

/** "avenue Georges Henri, 1200" ends in a postcode: without its street it tells the commune, and no home. */
function postcodeOf(address: string): string {
  const postcode = /(?<=\D)1(?:0\d0|08[1-3]|1[2-9]0|200|210)$/.exec(address)?.[0];
  return postcode === undefined ? "" : `, ${postcode}`;
}

/**
 * Replaces only what opens accounts and files: national numbers, cards and IBANs. The rest is left for
 * the counsellor it is told to, who needs a telephone number or an address to help.
 */
export function removeIdentifiers(text: string): Redacted {
  const removed = new Set<PersonalData>();
  const takeIf = (kind: PersonalData, isOne: (match: string) => boolean) => (match: string) => {
    if (!isOne(match)) return match;
    removed.add(kind);
    return `[${kind}]`;
  };
  const rest = text
    .replace(ibanShape, takeIf("iban", isIban))
    .replace(nationalNumberAlone, takeIf("national-number", isNationalNumber))
    .replace(cardShape, takeIf("card", isCard));
  return { text: rest, removed: [...removed] };
}

/** After a plus, eleven digits are a telephone number. */
const nationalNumberAlone = new RegExp(`(?<!\\+)${nationalNumberShape.source}`, "g");

/** Whether the check digit is right (Luhn, ISO/IEC 7812): file numbers are as long as cards. */
function isCard(match: string): boolean {
  const digits = match.replace(/\D/g, "");
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return !digits.startsWith("0") && sum % 10 === 0;
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
      isPublicNumber(number.nationalNumber) || schoolYear.test(text.slice(startsAt, endsAt))
        ? rest
        : rest.slice(0, startsAt) + replacement() + rest.slice(endsAt),
    text,
  );
}

/** "2025-2026" is a school year, whatever else it could be. */
const schoolYear = /^20\d\d\D20\d\d$/;

/** Freephone numbers belong to services, and people ask about them. */
function isPublicNumber(national: string): boolean {
  return /^800\d{5}$/.test(national);
}
