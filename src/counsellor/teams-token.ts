import { createRemoteJWKSet, jwtVerify, type JWTPayload } from "jose";
import { clockTolerance, isForgery } from "../channel/signed-token.ts";
import { counsellorId } from "../channel/teams/case-parts.ts";
import type { Counsellor } from "../domain/case.ts";
import { personName } from "../domain/person-name.ts";
import type { CounsellorRole } from "../store/sessions.ts";

/** Single sign-on from a tab in Teams. */
export type TeamsTabSettings = {
  /** Of our app in Microsoft Entra ID. */
  appId: string;
  /** The organisations whose people may sign in. */
  tenants: readonly string[];
  /** Where Entra ID is. */
  authority: string;
};

/** Entra ID of the public cloud. */
export const publicAuthority = "https://login.microsoftonline.com";

export type TeamsIdentity =
  | { outcome: "valid"; counsellor: Counsellor; roles: CounsellorRole[] }
  | { outcome: "refused" }
  /** The keys could not be had: it may be valid. */
  | { outcome: "unavailable"; fault: unknown };

/** The app roles as they are called in Entra ID. */
const roleNames: Record<string, CounsellorRole> = {
  Counsellor: "counsellor",
  Supervisor: "supervisor",
};
/** The one permission that a tab's token is for. */
const permission = "access_as_user";

/**
 * Reads the token that Teams gives a tab of ours: from Entra ID, of an organisation that is allowed, for
 * our app and nothing else. Version 2 tokens name the app by its id, version 1 by its address.
 */
export function teamsTokenReader(
  { appId, tenants, authority }: TeamsTabSettings,
  publicUrl: string | null,
): (token: string) => Promise<TeamsIdentity> {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const keysOf = (tenant: string) => {
    const known = keySets.get(tenant);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`));
    keySets.set(tenant, keys);
    return keys;
  };
  const host = publicUrl === null ? null : new URL(publicUrl).host;
  const audience = [
    appId,
    ...(host ? [`api://${host}/${appId}`, `api://${host}/botid-${appId}`] : []),
  ];
  return async (token) => {
    const tenant = tenants.find((one) => one.toLowerCase() === tenantNamed(token));
    // Before it is verified: of which organisation the keys are asked for.
    if (tenant === undefined) return { outcome: "refused" };
    const own = tenant.toLowerCase();
    try {
      const { payload } = await jwtVerify(token, keysOf(own), {
        algorithms: ["RS256"],
        issuer: [`${authority}/${own}/v2.0`, `https://sts.windows.net/${own}/`],
        audience,
        clockTolerance,
        requiredClaims: ["exp", "oid", "tid"],
      });
      return identityIn(payload, own);
    } catch (fault) {
      return isForgery(fault) ? { outcome: "refused" } : { outcome: "unavailable", fault };
    }
  };
}

function identityIn(claims: JWTPayload, tenant: string): TeamsIdentity {
  const { tid, oid, scp, name, preferred_username: address, roles } = claims;
  const isOurs = typeof tid === "string" && tid.toLowerCase() === tenant;
  if (!isOurs || typeof oid !== "string" || !wordsOf(scp).includes(permission))
    return { outcome: "refused" };
  const shown = [name, address].find((one) => typeof one === "string" && one.trim() !== "");
  const given = Array.isArray(roles) ? roles : [];
  return {
    outcome: "valid",
    counsellor: {
      id: counsellorId(oid),
      name: personName(typeof shown === "string" ? shown : "Team"),
    },
    roles: given.flatMap((role) => roleNames[String(role)] ?? []),
  };
}

function wordsOf(list: unknown): string[] {
  return typeof list === "string" ? list.split(" ") : [];
}

/** The organisation a token says it is of; nothing has been verified yet. */
function tenantNamed(token: string): string | null {
  try {
    const [, body = ""] = token.split(".");
    const { tid } = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) ?? {};
    return typeof tid === "string" ? tid.toLowerCase() : null;
  } catch {
    return null;
  }
}
