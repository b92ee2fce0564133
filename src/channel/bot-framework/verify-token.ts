import { createRemoteJWKSet, jwtVerify, type JWTPayload } from "jose";
import { z } from "zod";
import { clockTolerance, isForgery } from "../signed-token.ts";

/** From Microsoft's "Authenticate requests from the Bot Connector service to your bot". */
export const publicCloud = {
  openIdMetadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  tokenIssuer: "https://api.botframework.com",
};
/** Microsoft asks to read the metadata again at least once a day. */
const metadataLifetime = 24 * 60 * 60 * 1000;
const metadataTimeout = 5000;

const Metadata = z.object({ jwks_uri: z.url() });
/** What Microsoft adds to a key. */
const SigningKey = z.object({ endorsements: z.array(z.string()).default([]) });

export type Verified =
  | {
      outcome: "valid";
      claims: JWTPayload;
      /** The channels that the signing key may speak for; none named, any. */
      endorsements: string[];
    }
  | { outcome: "refused" }
  /** The keys could not be had: the caller may be right, and should come again. */
  | { outcome: "unavailable"; fault: unknown };

export type VerifyToken = (authorization: string | undefined) => Promise<Verified>;

/**
 * Checks the token Azure Bot Service signs its requests with. In place of botbuilder's own check,
 * which answers 500 to several kinds of forgery, prints keys for each, and gets no more repairs.
 */
export function tokenVerifier(options: {
  appId: string;
  openIdMetadata: string;
  tokenIssuer: string;
}): VerifyToken {
  const keySet = cachedKeySet(options.openIdMetadata);
  return async (authorization) => {
    const token = /^Bearer ([^ ]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return { outcome: "refused" };
    try {
      const keys = await keySet();
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer: options.tokenIssuer,
        audience: options.appId,
        clockTolerance,
        requiredClaims: ["exp"],
      });
      const key = keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
      if (key === undefined) return { outcome: "refused" };
      return {
        outcome: "valid",
        claims: payload,
        endorsements: SigningKey.parse(key).endorsements,
      };
    } catch (fault) {
      return isForgery(fault) ? { outcome: "refused" } : { outcome: "unavailable", fault };
    }
  };
}

/** The published key set; jose itself reads the keys again when one is not known. */
function cachedKeySet(openIdMetadata: string) {
  let cached: { until: number; keys: Promise<ReturnType<typeof createRemoteJWKSet>> } | null = null;
  return () => {
    if (cached && cached.until > Date.now()) return cached.keys;
    const keys = readKeySet(openIdMetadata);
    const reading = { until: Date.now() + metadataLifetime, keys };
    cached = reading;
    keys.catch(() => {
      if (cached === reading) cached = null;
    });
    return keys;
  };
}

async function readKeySet(openIdMetadata: string) {
  const response = await fetch(openIdMetadata, { signal: AbortSignal.timeout(metadataTimeout) });
  if (!response.ok) throw new Error(`${openIdMetadata} answered ${response.status}`);
  return createRemoteJWKSet(new URL(Metadata.parse(await response.json()).jwks_uri));
}
