import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import { Ajv, type ValidateFunction } from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../../src/command/run-command.ts";
import { languages } from "../../../src/domain/language.ts";
import { packageTexts } from "../../../src/channel/teams/package/package-texts.ts";
import { startTalking } from "../../journeys/talking.ts";

const appId = "0a1b2c3d-1111-4000-8000-000000000001";
const environment = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: "secret",
  PUBLIC_URL: "https://zinneke.example",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zinneke-teams-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run teams` and gives what it printed, or the fault. */
async function teams(args: string[], settings: Record<string, string> = environment) {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const code = await runCommand("teams", args, {
    environment: settings,
    print,
    warn: print,
    stopped: async () => undefined,
  });
  return { code, printed };
}

async function built(...options: string[]) {
  const out = join(folder, "app.zip");
  expect((await teams(["package", "--out", out, ...options])).code).toBe(0);
  const bytes = readFileSync(out);
  const files = unzipSync(bytes);
  const json = (name: string): any => JSON.parse(strFromU8(files[name]!));
  return { bytes, files, manifest: json("manifest.json"), dutch: json("nl.json") };
}

/** Microsoft's schemas, in its own package. */
const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest")),
  "json-schemas",
);

/** The official schema that a document names, from the copy in Microsoft's own package. */
function schemaOf({ $schema }: { $schema: string }): ValidateFunction {
  const [, path] = /^https:\/\/developer\.microsoft\.com\/en-us\/json-schemas\/(.*)$/.exec(
    $schema,
  )!;
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(join(schemas, path!), "utf8"));
  return new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
    unicodeRegExp: false,
  }).compile(schema);
}

function faults(document: { $schema: string }): string[] {
  const validate = schemaOf(document);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the app package", () => {
  test("has a manifest and a translation that fit Microsoft's schemas of the newest version there is", async () => {
    const { manifest, dutch } = await built();
    expect(faults(manifest)).toEqual([]);
    expect(faults(dutch)).toEqual([]);
    const versions = readdirSync(join(schemas, "teams")).map((name) =>
      Number(/1\.(\d+)$/.exec(name)?.[1]),
    );
    const newest = Math.max(...versions.filter((version) => !Number.isNaN(version)));
    expect(manifest.manifestVersion).toBe(`1.${newest}`);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  test("and the check finds what does not fit", async () => {
    const { manifest, dutch } = await built();
    expect(faults({ ...manifest, name: { short: "x".repeat(31) } })).not.toEqual([]);
    expect(faults({ ...manifest, unknown: 1 })).not.toEqual([]);
    expect(faults({ ...dutch, "name.long": "x" })).not.toEqual([]);
  });

  test("is for one bot, in chats, groups and teams, with search, tab and single sign-on at our address", async () => {
    const { manifest } = await built();
    expect(manifest).toMatchObject({
      id: appId,
      bots: [{ botId: appId, scopes: ["personal", "team", "groupChat"] }],
      composeExtensions: [
        {
          botId: appId,
          commands: [
            { id: "search", type: "query", initialRun: true, parameters: [{ name: "words" }] },
          ],
        },
      ],
      validDomains: ["zinneke.example"],
      webApplicationInfo: { id: appId, resource: `api://zinneke.example/botid-${appId}` },
      localizationInfo: {
        defaultLanguageTag: "fr",
        additionalLanguages: [{ languageTag: "nl", file: "nl.json" }],
      },
    });
    const tab = manifest.staticTabs.find(({ entityId }: any) => entityId === "counsellors");
    expect(tab.contentUrl).toBe("https://zinneke.example/counsellor?teams=1");
  });

  test("translates every text there is, each to something else", async () => {
    const { manifest, dutch } = await built();
    for (const [path, text] of Object.entries(dutch)) {
      if (path === "$schema" || path === "name.short") continue;
      const at = path.split(/[.[\]]+/).filter((part) => part !== "");
      const french = at.reduce((value: any, key) => value?.[key], manifest);
      expect(french, path).toEqual(expect.any(String));
      expect(french, path).not.toBe(text);
    }
    const texts = (value: unknown, path = ""): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, one]) =>
            texts(
              one,
              Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`,
            ),
          )
        : [path];
    const translatable = texts(manifest).filter((path) =>
      /^(name|description)\.|^staticTabs\[\d\]\.name$|\.(title|description)$/.test(path),
    );
    expect(translatable.filter((path) => !(path in dutch))).toEqual([]);
  });

  test("has a coloured icon of 192 by 192, and a transparent outline in white of 32 by 32", async () => {
    const { files } = await built();
    const colour = pixels(files["color.png"]!);
    expect([colour.width, colour.height]).toEqual([192, 192]);
    const outline = pixels(files["outline.png"]!);
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const opaque = outline.points.filter(([, , , alpha]) => alpha! > 0);
    expect(opaque.length).toBeGreaterThan(50);
    expect(opaque.length).toBeLessThan(outline.points.length / 2);
    for (const [red, green, blue] of opaque)
      expect(Math.min(red!, green!, blue!)).toBeGreaterThanOrEqual(250);
  });

  test("is the same, byte for byte, for the same settings", async () => {
    expect((await built()).bytes).toEqual((await built()).bytes);
  });

  test("takes the addresses and the version it is told", async () => {
    const { manifest } = await built(
      ..."--version 2.3.4 --privacy https://jette.be/p --terms https://jette.be/t".split(" "),
    );
    expect(manifest.version).toBe("2.3.4");
    const { privacyUrl, termsOfUseUrl } = manifest.developer;
    expect([privacyUrl, termsOfUseUrl]).toEqual(["https://jette.be/p", "https://jette.be/t"]);
    expect(faults(manifest)).toEqual([]);
  });
});

describe("the suggestions in the package are answered", () => {
  test.each(languages)("in %s", async (language) => {
    const { resident } = await startTalking({});
    const { say } = await resident({ language });
    for (const { title } of packageTexts[language].questions) {
      const { reply } = await say(title);
      expect(reply.language, title).toBe(language);
      expect(["answer", "no_source"], title).toContain(reply.decision);
    }
  });
});

describe("a clear fault, and no file, when", () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(environment).filter(([key]) => key !== name));
  test.each<[string, Record<string, string>, string[], RegExp]>([
    [
      "the app id is missing",
      { PUBLIC_URL: environment.PUBLIC_URL },
      [],
      /MicrosoftAppId is missing: .*Set it to/,
    ],
    [
      "the app id is none",
      { ...environment, MicrosoftAppId: "zinneke" },
      [],
      /MicrosoftAppId takes a GUID/,
    ],
    ["the address is missing", without("PUBLIC_URL"), [], /PUBLIC_URL is missing: .*Set it to/],
    [
      "the address is not https",
      { ...environment, PUBLIC_URL: "http://zinneke.example" },
      [],
      /PUBLIC_URL must be https/,
    ],
    ["the version is none", environment, ["--version", "1"], /--version takes three numbers/],
    [
      "the privacy address is none",
      environment,
      ["--privacy", "x"],
      /--privacy takes an https address/,
    ],
    ["an option is unknown", environment, ["--colour", "x"], /colour/],
  ])("%s", async (_name, settings, more, message) => {
    const out = join(folder, "never.zip");
    await expect(teams(["package", "--out", out, ...more], settings)).rejects.toThrow(message);
    expect(() => readFileSync(out)).toThrow(/ENOENT/);
  });

  test("there is nothing to do: it tells how it is used", async () => {
    for (const args of [[], ["pack"], ["package", "twice"]]) {
      const { code, printed } = await teams(args);
      expect(code).toBe(2);
      expect(printed.join()).toMatch(/^usage: npm run teams -- package/);
    }
  });
});

/** The pixels of a PNG as Chromium writes it: 8 bits a channel, not interlaced. */
function pixels(png: Uint8Array): { width: number; height: number; points: number[][] } {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, kind, , , interlace] = bytes.subarray(24, 29);
  expect([depth, interlace]).toEqual([8, 0]);
  const channels = kind === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rows: number[][] = [];
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    const above = rows[y - 1] ?? Array.from({ length: stride }, () => 0);
    const row: number[] = [];
    for (let x = 0; x < stride; x++) {
      const left = row[x - channels] ?? 0;
      const up = above[x]!;
      const corner = x < channels ? 0 : above[x - channels]!;
      row.push((raw[y * (stride + 1) + 1 + x]! + predicted(filter, left, up, corner)) & 255);
    }
    rows.push(row);
  }
  const points = rows.flatMap((row) =>
    Array.from({ length: width }, (_, x) => row.slice(x * channels, (x + 1) * channels)),
  );
  return { width, height, points };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
      return a! <= b! && a! <= c! ? left : b! <= c! ? up : corner;
    }
  }
}
