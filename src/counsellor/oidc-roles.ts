import { type CounsellorRole, counsellorRoles } from "../store/sessions.ts";

/** Where somebody's roles stand among the claims, and which values mean ours. */
export type RoleClaim = { claim: string } & Record<CounsellorRole, string>;

/** The roles that claims give; none where the claim is missing or names no role of ours. */
export function rolesIn(claims: object, { claim, ...values }: RoleClaim): CounsellorRole[] {
  const given = valuesAt(claims, claim);
  return counsellorRoles.filter((role) => given.includes(values[role]));
}

/** A claim by its whole name (which may be an address with dots in it), else by its path. */
function valuesAt(claims: object, claim: string): unknown[] {
  const whole = (claims as Record<string, unknown>)[claim];
  const found = whole ?? claim.split(".").reduce<unknown>(inside, claims);
  // One value as a text: some issuers separate several by spaces.
  return typeof found === "string" ? found.split(" ") : [found].flat();
}

function inside(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
