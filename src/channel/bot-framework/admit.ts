import type { IncomingHttpHeaders } from "node:http";
import { type Answer, refusal } from "../answer.ts";
import type { Claims } from "./connector.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { isLocalCaller } from "./local-caller.ts";
import { isForeignTenant } from "./origin.ts";
import { isAllowedServiceUrl, isLoopbackUrl } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";
import { publicCloud, tokenVerifier, type Verified } from "./verify-token.ts";

export type Caller = { kind: "local" } | { kind: "signed"; claims: Claims; endorsements: string[] };

export type Admission =
  | { outcome: "admitted"; caller: Caller }
  | { outcome: "refused"; answer: Answer };

/** Decides on a request by its headers alone, so that a stranger's body is not even read. */
export function admission(
  settings: BotFrameworkSettings,
  log: (line: string) => void,
): (headers: IncomingHttpHeaders) => Promise<Admission> {
  const { appId, boundToLoopback } = settings;
  if (appId === null) {
    return async (headers) =>
      isLocalCaller(headers, boundToLoopback)
        ? { outcome: "admitted", caller: { kind: "local" } }
        : { outcome: "refused", answer: notHere() };
  }
  const verify = tokenVerifier({
    appId,
    openIdMetadata: settings.openIdMetadata ?? publicCloud.openIdMetadata,
    tokenIssuer: settings.tokenIssuer ?? publicCloud.tokenIssuer,
  });
  return async (headers) => admissionOf(await verify(headers.authorization), log);
}

function admissionOf(verified: Verified, log: (line: string) => void): Admission {
  switch (verified.outcome) {
    case "valid": {
      const { claims, endorsements } = verified;
      return { outcome: "admitted", caller: { kind: "signed", claims, endorsements } };
    }
    case "refused":
      return {
        outcome: "refused",
        answer: unauthorized("The bearer token is missing or not valid."),
      };
    case "unavailable":
      log(`the signing keys of Bot Framework cannot be read: ${String(verified.fault)}`);
      return { outcome: "refused", answer: noKeys() };
  }
}

/** Decides whether a caller may speak for the channel an activity names, and have replies sent where it says. */
export function admitActivity(
  caller: Caller,
  activity: IncomingActivity,
  settings: BotFrameworkSettings,
): Answer | null {
  const { channelId, serviceUrl } = activity;
  if (caller.kind === "local") return isLoopbackUrl(serviceUrl) ? null : notHere();
  const { claims, endorsements } = caller;
  if (endorsements.length > 0 && !endorsements.includes(channelId)) {
    return unauthorized("The token's key is not endorsed for this channel.");
  }
  // botbuilder checks the claim only when the activity names a service URL, and runs the turn when it does not.
  if (serviceUrl === "" || claims["serviceurl"] !== serviceUrl) {
    return forbidden("The serviceUrl is missing, or not the one in the token.");
  }
  if (!isAllowedServiceUrl(serviceUrl, settings.serviceUrlHosts)) {
    return forbidden("No reply is sent to the host of this serviceUrl.");
  }
  if (isForeignTenant(activity, claims, settings)) {
    return forbidden("The tenant is not the token's, or not one this app is for.");
  }
  return null;
}

/** Without an app id there is nothing here, except for a tester on this machine. */
function notHere(): Answer {
  return refusal(404, "NotFound", "There is nothing at this address.");
}

function noKeys(): Answer {
  return refusal(
    503,
    "KeysUnavailable",
    "The keys to check the token with cannot be read at the moment: try again.",
  );
}

function unauthorized(message: string): Answer {
  return refusal(401, "Unauthorized", message, { "WWW-Authenticate": "Bearer" });
}

function forbidden(message: string): Answer {
  return refusal(403, "Forbidden", message);
}
