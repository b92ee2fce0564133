import type { BotFrameworkSettings } from "./settings.ts";

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host (with or without port) as it stands in a Host header is this machine's own. */
export function isLoopbackHost(host: string | undefined): boolean {
  const url = host === undefined ? null : URL.parse(`http://${host}`);
  return url !== null && loopbackName.test(url.hostname);
}

/** Whether a service URL is on this machine. */
export function isLoopbackUrl(serviceUrl: string): boolean {
  const url = plainUrl(serviceUrl);
  return url !== null && loopbackName.test(url.hostname);
}

/**
 * Whether replies may be sent to a service URL: a caller names it, so without this list it could have
 * our server, and its token, call any host (server-side request forgery).
 */
export function isAllowedServiceUrl(serviceUrl: string, hosts: readonly string[]): boolean {
  const url = plainUrl(serviceUrl);
  if (url === null) return false;
  const isSafe = (url.protocol === "https:" && url.port === "") || loopbackName.test(url.hostname);
  return isSafe && hosts.some((host) => matches(url.hostname, host.toLowerCase()));
}

function matches(name: string, host: string): boolean {
  return host.startsWith("*.") ? name.endsWith(host.slice(1)) : name === host;
}

function plainUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.username === "" && url.password === "" ? url : null;
}

/** Whether the settings of today let anything be sent there. */
export function mayBeSentTo(
  serviceUrl: string,
  { appId, serviceUrlHosts }: BotFrameworkSettings,
): boolean {
  return appId === null
    ? isLoopbackUrl(serviceUrl)
    : isAllowedServiceUrl(serviceUrl, serviceUrlHosts);
}
