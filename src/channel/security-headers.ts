import { randomBytes } from "node:crypto";

/** Sent with everything; a page brings its own content security policy. */
export const securityHeaders = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** A number used once: only what carries it may run in the page it was made for. */
export function newNonce(): string {
  return randomBytes(18).toString("base64url");
}

/** The policy of the demo page and the action plan, which load only files from here. */
export function sitePolicy(nonce: string): string {
  return policy({
    "script-src": ["'self'", `'nonce-${nonce}'`],
    "style-src": ["'self'", `'nonce-${nonce}'`],
    "connect-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
  });
}

/** Where Teams, Outlook and Microsoft 365 show tabs: from Microsoft's "Tab requirements". */
export const teamsHosts: readonly string[] = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/**
 * The policy of the counsellors' console and sign-in page: their styles are written into them under the nonce.
 * @param framedBy the sites that may show it as a tab
 */
export function consolePolicy(nonce: string, framedBy: readonly string[] = ["'none'"]): string {
  return policy({
    "script-src": ["'self'", `'nonce-${nonce}'`],
    "style-src": ["'self'", `'nonce-${nonce}'`],
    "connect-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "frame-ancestors": [...framedBy],
  });
}

/**
 * The hash of an empty text: react-scroll-to-bottom, inside Web Chat 4.18.1, adds an empty style element
 * without the nonce and fills it by script, which the policy already rules.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The policy of the chat page. Web Chat writes its styles into the page and signs them with the nonce;
 * it shows images as `blob:` and `data:`. The WebSocket is named because Safari does not count it as 'self'.
 * @param origins the sites that may frame the page besides this one, and show their logo in it
 */
export function chatPolicy(nonce: string, host: string | undefined, origins: string[]): string {
  const sockets =
    host !== undefined && /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
  return policy({
    "script-src": [`'nonce-${nonce}'`],
    "style-src": ["'self'", `'nonce-${nonce}'`, emptyStyle],
    "connect-src": ["'self'", ...sockets],
    "img-src": ["'self'", "blob:", "data:", ...origins],
    "frame-ancestors": ["'self'", ...origins],
  });
}

function policy(directives: Record<string, string[]>): string {
  const all = {
    "default-src": ["'none'"],
    ...directives,
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(all)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
