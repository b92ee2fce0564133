import { describe, expect, test } from "vitest";
import { readSettings } from "../src/config.ts";

const key = "k".repeat(32);

test("nothing need be set", () => {
  expect(readSettings({})).toEqual({
    HOST: "127.0.0.1",
    PORT: 3978,
    DATA_DIR: "./data",
    DATABASE_URL: null,
    SECRET_KEY: null,
    WIDGET_ORIGINS: [],
    TRUSTED_PROXIES: [],
    RETENTION_DAYS: 30,
    MicrosoftAppId: null,
    MicrosoftAppPassword: null,
    MicrosoftAppTenantId: null,
    MicrosoftAppType: "MultiTenant",
    TEAMS_TENANTS: [],
    PUBLIC_URL: null,
    OIDC_ISSUER: null,
    OIDC_CLIENT_ID: null,
    OIDC_CLIENT_SECRET: null,
    OIDC_SCOPE: "openid profile",
    OIDC_ROLE_CLAIM: "roles",
    OIDC_COUNSELLOR: "counsellor",
    OIDC_SUPERVISOR: "supervisor",
    ENGAGEMENT_HUB_URL: null,
    ENGAGEMENT_HUB_SECRET: null,
    MODEL: null,
    OPENAI_API_KEY: null,
    MODEL_BASE_URL: null,
    AZURE_OPENAI_ENDPOINT: null,
    AZURE_OPENAI_API_KEY: null,
    AZURE_OPENAI_DEPLOYMENT: null,
    AZURE_OPENAI_API_VERSION: null,
    EMBEDDINGS_MODEL: null,
    MODEL_TIMEOUT_MS: 8000,
    MODEL_CONCURRENCY: 8,
    MODEL_DAILY_TOKENS: 5_000_000,
    MODEL_DAILY_EUROS: null,
    MODEL_PRICE_INPUT: null,
    MODEL_PRICE_OUTPUT: null,
  });
});

test("an empty setting is none", () => {
  const names = Object.keys(readSettings({}));
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(
    readSettings({}),
  );
});

test("origins are separated by spaces or commas", () => {
  const { WIDGET_ORIGINS } = readSettings({
    WIDGET_ORIGINS: " https://www.jette.be,https://www.1030.be  https://a.be, ",
  });
  expect(WIDGET_ORIGINS).toEqual(["https://www.jette.be", "https://www.1030.be", "https://a.be"]);
});

test("the public address is kept as an origin", () => {
  expect(readSettings({ PUBLIC_URL: "https://Zinneke.example/" }).PUBLIC_URL).toBe(
    "https://zinneke.example",
  );
});

describe("wrong settings", () => {
  test.each([
    [{ PORT: "http" }, ["PORT"]],
    [{ PORT: "70000" }, ["PORT"]],
    [{ RETENTION_DAYS: "0" }, ["RETENTION_DAYS"]],
    [{ TRUSTED_PROXIES: "10.0.0.4, proxy.local" }, ["TRUSTED_PROXIES", "10.0.0.0/8"]],
    [{ TRUSTED_PROXIES: "10.0.0.0/40" }, ["TRUSTED_PROXIES"]],
    [{ SECRET_KEY: "short" }, ["SECRET_KEY", "openssl rand -base64 32"]],
    [{ MicrosoftAppType: "Managed" }, ["MicrosoftAppType"]],
    [{ DATABASE_URL: "postgres://x" }, ["SECRET_KEY", "is required with DATABASE_URL"]],
    [{ MicrosoftAppId: "id" }, ["MicrosoftAppPassword"]],
    [{ MicrosoftAppPassword: "secret" }, ["MicrosoftAppId"]],
    [{ PUBLIC_URL: "zinneke.example" }, ["PUBLIC_URL"]],
    [{ PUBLIC_URL: "https://zinneke.example/chat" }, ["PUBLIC_URL", "without a path"]],
    [{ OIDC_ISSUER: "https://login.example" }, ["OIDC_CLIENT_ID", "go together"]],
    [{ OIDC_CLIENT_SECRET: "secret" }, ["OIDC_ISSUER"]],
    [{ OIDC_ISSUER: "http://login.example" }, ["OIDC_ISSUER", "https"]],
    [{ ENGAGEMENT_HUB_URL: "https://hub.example" }, ["ENGAGEMENT_HUB_SECRET"]],
    [{ ENGAGEMENT_HUB_SECRET: "x".repeat(16) }, ["ENGAGEMENT_HUB_URL"]],
    [{ ENGAGEMENT_HUB_SECRET: "short" }, ["ENGAGEMENT_HUB_SECRET", "16 characters"]],
    [{ MODEL: "gpt-4.1-mini" }, ["MODEL", "OPENAI_API_KEY", "MODEL_BASE_URL"]],
    [{ MODEL: "m", MODEL_BASE_URL: "localhost:11434" }, ["MODEL_BASE_URL"]],
    [{ MODEL: "m", MODEL_BASE_URL: "http://localhost:11434" }, ["MODEL_BASE_URL", "/v1"]],
    [{ AZURE_OPENAI_API_KEY: "secret" }, ["AZURE_OPENAI_ENDPOINT", "go together"]],
    [
      {
        MODEL: "m",
        MODEL_BASE_URL: "http://localhost:11434/v1",
        AZURE_OPENAI_ENDPOINT: "https://x.openai.azure.com",
        AZURE_OPENAI_API_KEY: "k",
        AZURE_OPENAI_DEPLOYMENT: "d",
        AZURE_OPENAI_API_VERSION: "v",
      },
      ["MODEL_BASE_URL", "two servers"],
    ],
    [{ EMBEDDINGS_MODEL: "e" }, ["EMBEDDINGS_MODEL", "MODEL"]],
    [{ MODEL_DAILY_EUROS: "5" }, ["MODEL_DAILY_EUROS", "MODEL_PRICE_INPUT"]],
    [{ MODEL_TIMEOUT_MS: "0" }, ["MODEL_TIMEOUT_MS"]],
    [{ MODEL_DAILY_EUROS: "-1" }, ["MODEL_DAILY_EUROS"]],
    [
      { DATABASE_URL: "postgres://x", MicrosoftAppId: "id" },
      ["SECRET_KEY", "MicrosoftAppPassword"],
    ],
  ])("%j is refused by name, with what to write", (environment, named) => {
    for (const name of named) expect(() => readSettings(environment)).toThrow(name);
  });

  test("are all named at once", () => {
    const environment = {
      PORT: "http",
      RETENTION_DAYS: "-1",
      SECRET_KEY: "short",
      MicrosoftAppType: "x",
    };
    for (const name of Object.keys(environment))
      expect(() => readSettings(environment), name).toThrow(name);
  });

  test("are all named, those too that are wrong only together with others", () => {
    const environment = { PORT: "http", DATABASE_URL: "postgres://x", MicrosoftAppId: "id" };
    for (const name of ["PORT", "SECRET_KEY", "MicrosoftAppPassword"])
      expect(() => readSettings(environment), name).toThrow(name);
  });

  test("are told without the values, which may be secret", () => {
    expect(() =>
      readSettings({ SECRET_KEY: "hunter2", DATABASE_URL: "postgres://user:hunter3@host" }),
    ).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/hunter/) }));
  });
});

test("with a database and a key, the key given is used", () => {
  expect(readSettings({ DATABASE_URL: "postgres://x", SECRET_KEY: key })).toMatchObject({
    DATABASE_URL: "postgres://x",
    SECRET_KEY: key,
  });
});

test.each([
  { MODEL: "gpt-4.1-mini", OPENAI_API_KEY: "k" },
  { MODEL: "llama3.1:8b", MODEL_BASE_URL: "http://127.0.0.1:11434/v1" },
  { MODEL: "anthropic:claude-sonnet-4-5" },
])("%j switches a model on", (environment) => {
  expect(readSettings(environment)).toMatchObject({ ...environment, MODEL_TIMEOUT_MS: 8000 });
});
