import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { readSettings, settingsSchema } from "../../src/config.ts";
import { read } from "./source-files.ts";

const example = read(".env.example");
const values = parseEnv(example) as Record<string, string>;

test(".env.example names exactly the settings there are", () => {
  expect(Object.keys(values).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
});

test("every value of .env.example is valid, and what holds anyway", () => {
  expect(readSettings(values)).toEqual(readSettings({}));
});

test("every setting is explained above it", () => {
  const blocks = example.split("\n\n").filter((block) => /^\w+=/m.test(block));
  for (const block of blocks) expect(block, block).toMatch(/^# \S/);
});

test("no secret stands in .env.example", () => {
  for (const name of [
    "SECRET_KEY",
    "DATABASE_URL",
    "MicrosoftAppPassword",
    "OIDC_CLIENT_SECRET",
    "ENGAGEMENT_HUB_SECRET",
    "OPENAI_API_KEY",
    "AZURE_OPENAI_API_KEY",
  ])
    expect(values[name]).toBe("");
});
