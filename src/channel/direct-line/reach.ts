import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";

/** Where somebody can be reached: a telephone number as it is dialled from anywhere, or an e-mail address; null for neither. */
export function readReach(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, { defaultCountry: "BE", extract: false });
  if (phone?.isValid()) return phone.formatInternational();
  const mail = z.email().max(254).safeParse(text);
  return mail.success ? mail.data : null;
}
