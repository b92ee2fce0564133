import { z } from "zod";

/** An empty setting is one that is not set: that is how `.env` files leave things out. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(unset, z.string().optional()).transform((value) => value ?? null);
const number = (fallback: number, min: number, max: number) =>
  z.preprocess(unset, z.coerce.number().int().min(min).max(max).default(fallback));
const list = z
  .preprocess(unset, z.string().default(""))
  .transform((value) => value.split(/[\s,]+/).filter((item) => item !== ""));

/** An address of a service. */
const address = z
  .preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: "takes an address such as https://zinneke.example" })
      .optional(),
  )
  .transform((value) => value ?? null);
const word = (fallback: string) => z.preprocess(unset, z.string().default(fallback));

/** What belongs together is checked even when something else is wrong, so that every fault is named at once. */
const always = () => true;

/** The settings, by the names they have in the environment. Every one is described in `.env.example`. */
export const settingsSchema = z
  .object({
    HOST: z.preprocess(unset, z.string().default("127.0.0.1")),
    PORT: number(3978, 0, 65535),
    DATA_DIR: z.preprocess(unset, z.string().default("./data")),
    DATABASE_URL: text,
    SECRET_KEY: z
      .preprocess(
        unset,
        z
          .string()
          .min(32, "use at least 32 characters, such as `openssl rand -base64 32` prints")
          .optional(),
      )
      .transform((value) => value ?? null),
    WIDGET_ORIGINS: list.refine(
      (origins) => origins.every((one) => /^https?:\/\/[\w.:[\]*-]+$/.test(one)),
      {
        message: "takes addresses of sites such as https://www.jette.be, without a path",
      },
    ),
    RETENTION_DAYS: number(30, 1, 3650),
    MicrosoftAppId: text,
    MicrosoftAppPassword: text,
    MicrosoftAppTenantId: text,
    MicrosoftAppType: z.preprocess(
      unset,
      z.enum(["MultiTenant", "SingleTenant"]).default("MultiTenant"),
    ),
    PUBLIC_URL: address
      .refine((url) => url === null || new URL(url).pathname === "/", {
        message: "takes the address people open, without a path: https://zinneke.example",
      })
      .transform((url) => url && new URL(url).origin),
    OIDC_ISSUER: address.refine((url) => url === null || isSafeToTrust(url), {
      message: "must be https, or on this machine",
    }),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_SCOPE: word("openid profile"),
    OIDC_ROLE_CLAIM: word("roles"),
    OIDC_COUNSELLOR: word("counsellor"),
    OIDC_SUPERVISOR: word("supervisor"),
    ENGAGEMENT_HUB_URL: address,
    ENGAGEMENT_HUB_SECRET: z
      .preprocess(unset, z.string().min(16, "use at least 16 characters").optional())
      .transform((value) => value ?? null),
  })
  .refine(({ DATABASE_URL, SECRET_KEY }) => DATABASE_URL === null || SECRET_KEY !== null, {
    path: ["SECRET_KEY"],
    message: "is required with DATABASE_URL: servers that share a database must share it too",
    when: always,
  })
  .refine(
    ({ MicrosoftAppId, MicrosoftAppPassword }) =>
      (MicrosoftAppId === null) === (MicrosoftAppPassword === null),
    {
      path: ["MicrosoftAppPassword"],
      message: "MicrosoftAppId and MicrosoftAppPassword go together",
      when: always,
    },
  )
  .refine(
    ({ MicrosoftAppType, MicrosoftAppTenantId }) =>
      MicrosoftAppType !== "SingleTenant" || MicrosoftAppTenantId !== null,
    {
      path: ["MicrosoftAppTenantId"],
      message: "is required with MicrosoftAppType=SingleTenant",
      when: always,
    },
  )
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      new Set([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].map((one) => one === null)).size ===
      1,
    {
      path: ["OIDC_ISSUER"],
      message: "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together",
      when: always,
    },
  )
  .refine(
    ({ ENGAGEMENT_HUB_URL, ENGAGEMENT_HUB_SECRET }) =>
      (ENGAGEMENT_HUB_URL === null) === (ENGAGEMENT_HUB_SECRET === null),
    {
      path: ["ENGAGEMENT_HUB_SECRET"],
      message: "ENGAGEMENT_HUB_URL and ENGAGEMENT_HUB_SECRET go together",
      when: always,
    },
  );

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Reads the settings from an environment.
 * @throws with every wrong setting named, and what to write instead
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Some settings are wrong (see .env.example):\n${faults.join("\n")}`);
}

/** Whether an address is only reachable from the machine itself. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** Whether what an address answers cannot be changed on the way. */
function isSafeToTrust(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}
