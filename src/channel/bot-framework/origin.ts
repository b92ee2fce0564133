import type { Origin } from "./companion.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/** The channel that people inside the administrations use; every other one is a resident's. */
export const teamsChannel = "msteams";

/**
 * Where an activity comes from. Teams names the tenant in two places; where they differ (a guest, a
 * channel shared between organisations) both must be allowed before anything for staff is shown.
 */
export function originOf(activity: IncomingActivity, settings: BotFrameworkSettings): Origin {
  const named = tenantsOf(activity);
  const isStaff =
    activity.channelId === teamsChannel &&
    (settings.appId === null && settings.tenants.length === 0
      ? true
      : named.length > 0 && named.every((tenant) => isOneOf(tenant, settings.tenants)));
  return { tenant: named[0] ?? null, isStaff };
}

/**
 * Whether an activity comes from an organisation that has no business here: another than the token's, or,
 * for an app of a single organisation, one that is nowhere named.
 */
export function isForeignTenant(
  activity: IncomingActivity,
  claims: Record<string, unknown>,
  { appType, appTenantId, tenants }: BotFrameworkSettings,
): boolean {
  if (activity.channelId !== teamsChannel) return false;
  const named = tenantsOf(activity);
  const tokens = claims["tid"];
  if (typeof tokens === "string" && !named.every((tenant) => isOneOf(tenant, [tokens])))
    return true;
  if (appType !== "SingleTenant" || appTenantId === null) return false;
  return named.length === 0 || !named.every((tenant) => isOneOf(tenant, [appTenantId, ...tenants]));
}

function tenantsOf({ conversation, channelData }: IncomingActivity): string[] {
  const named = [conversation.tenantId, channelData.tenant?.id];
  return [...new Set(named.filter((tenant) => tenant !== undefined && tenant !== ""))] as string[];
}

/** Tenant ids are GUIDs, which count as the same in either case. */
function isOneOf(tenant: string, tenants: readonly string[]): boolean {
  return tenants.some((one) => one.toLowerCase() === tenant.toLowerCase());
}
