import { z } from "zod";

/** An empty setting is one that is not set: that is how `.env` files leave things out. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(unset, z.string().optional()).transform((value) => value ?? null);
const number = (fallback: number, min: number, max: number) =>
  z.preprocess(unset, z.coerce.number().int().min(min).max(max).default(fallback));
const list = z
  .preprocess(unset, z.string().default(""))
  .transform((value) => value.split(/[\s,]+/).filter((item) => item !== ""));
const addressOrRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** An address of a service. */
const address = z
  .preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: "takes an address such as https://zinneke.example" })
      .optional(),
  )
  .transform((value) => value ?? null);
const tenantId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const word = (fallback: string) => z.preprocess(unset, z.string().default(fallback));
const amount = z
  .preprocess(unset, z.coerce.number().min(0).optional())
  .transform((value) => value ?? null);

/** The address of a model's server ends where its paths begin, which is rarely at the root. */
const apiAddress = address.refine((url) => url === null || new URL(url).pathname !== "/", {
  message: "takes the address with its path, usually /v1: http://127.0.0.1:11434/v1",
});

/** What belongs together is checked even when something else is wrong, so that every fault is named at once. */
const always = () => true;

const azureNames = [
  "AZURE_OPENAI_ENDPOINT",
  "AZURE_OPENAI_API_KEY",
  "AZURE_OPENAI_DEPLOYMENT",
  "AZURE_OPENAI_API_VERSION",
] as const;

/** Other providers are named before the model, and take their key from their own variable. */
export const providerPrefix = /^[a-z][a-z_-]+:(?=\S)/;

function hasModelServer(settings: {
  MODEL: string | null;
  OPENAI_API_KEY: string | null;
  MODEL_BASE_URL: string | null;
  AZURE_OPENAI_ENDPOINT: string | null;
}): boolean {
  const { MODEL, OPENAI_API_KEY, MODEL_BASE_URL, AZURE_OPENAI_ENDPOINT } = settings;
  return (
    [OPENAI_API_KEY, MODEL_BASE_URL, AZURE_OPENAI_ENDPOINT].some((one) => one !== null) ||
    providerPrefix.test(MODEL ?? "")
  );
}

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
    TRUSTED_PROXIES: list.refine(
      (proxies) => proxies.every((one) => addressOrRange.safeParse(one).success),
      { message: "takes addresses such as 10.0.0.4 and ranges such as 10.0.0.0/8" },
    ),
    RETENTION_DAYS: number(30, 1, 3650),
    MicrosoftAppId: text,
    MicrosoftAppPassword: text,
    MicrosoftAppTenantId: text,
    MicrosoftAppType: z.preprocess(
      unset,
      z.enum(["MultiTenant", "SingleTenant"]).default("MultiTenant"),
    ),
    TEAMS_TENANTS: list.refine((tenants) => tenants.every((one) => tenantId.test(one)), {
      message: "takes tenant ids such as 72f988bf-86f1-41af-91ab-2d7cd011db47, separated by commas",
    }),
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
    MODEL: text,
    OPENAI_API_KEY: text,
    MODEL_BASE_URL: apiAddress,
    AZURE_OPENAI_ENDPOINT: address,
    AZURE_OPENAI_API_KEY: text,
    AZURE_OPENAI_DEPLOYMENT: text,
    AZURE_OPENAI_API_VERSION: text,
    EMBEDDINGS_MODEL: text,
    MODEL_TIMEOUT_MS: number(8_000, 100, 60_000),
    MODEL_CONCURRENCY: number(8, 1, 1_000),
    MODEL_DAILY_TOKENS: number(5_000_000, 1, Number.MAX_SAFE_INTEGER),
    MODEL_DAILY_EUROS: amount,
    MODEL_PRICE_INPUT: amount,
    MODEL_PRICE_OUTPUT: amount,
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
  )
  .refine((settings) => settings.MODEL === null || hasModelServer(settings), {
    path: ["MODEL"],
    message:
      "needs OPENAI_API_KEY, MODEL_BASE_URL or the AZURE_OPENAI settings, or a provider before the name: anthropic:…",
    when: always,
  })
  .refine((settings) => new Set(azureNames.map((name) => settings[name] === null)).size === 1, {
    path: ["AZURE_OPENAI_ENDPOINT"],
    message: `${azureNames.slice(0, -1).join(", ")} and ${azureNames.at(-1)} go together`,
    when: always,
  })
  .refine(
    ({ AZURE_OPENAI_ENDPOINT, MODEL_BASE_URL }) =>
      AZURE_OPENAI_ENDPOINT === null || MODEL_BASE_URL === null,
    {
      path: ["MODEL_BASE_URL"],
      message: "and AZURE_OPENAI_ENDPOINT name two servers: set one of them",
      when: always,
    },
  )
  .refine(({ MODEL, EMBEDDINGS_MODEL }) => MODEL !== null || EMBEDDINGS_MODEL === null, {
    path: ["EMBEDDINGS_MODEL"],
    message: "is used together with MODEL",
    when: always,
  })
  .refine(
    ({ MODEL_DAILY_EUROS, MODEL_PRICE_INPUT, MODEL_PRICE_OUTPUT }) =>
      MODEL_DAILY_EUROS === null || (MODEL_PRICE_INPUT !== null && MODEL_PRICE_OUTPUT !== null),
    {
      path: ["MODEL_DAILY_EUROS"],
      message: "needs MODEL_PRICE_INPUT and MODEL_PRICE_OUTPUT, in euros per million tokens",
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

/** Whether what an address answers cannot be changed on the way. */
function isSafeToTrust(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
