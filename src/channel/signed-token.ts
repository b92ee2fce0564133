import { errors } from "jose";

/** Microsoft asks for this much patience with clocks, in seconds. */
export const clockTolerance = 5 * 60;

/** Whether a token is refused; else its keys could not be had: of what jose throws, only two faults are about that. */
export function isForgery(fault: unknown): boolean {
  if (!(fault instanceof errors.JOSEError)) return false;
  return !(fault instanceof errors.JWKSTimeout) && fault.code !== "ERR_JOSE_GENERIC";
}
