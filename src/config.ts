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
