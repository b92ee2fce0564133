import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { importsOf, project, read, sourceFiles } from "./source-files.ts";

/**
 * The parts of Zinneke, each with the parts it may import; itself always. Imports go one way, so a part
 * stands below all that name it, and the steps of a turn do not know each other.
 */
const parts: Record<string, string[]> = {
  domain: [],
  texts: ["domain"],
  store: ["domain"],
  knowledge: ["domain"],
  config: [],
  keys: [],
  understand: ["domain"],
  retrieve: ["domain"],
  decide: ["domain"],
  compose: ["domain", "texts"],
  dialogs: ["domain", "texts", "compose"],
  model: ["domain", "texts", "compose", "store"],
  reading: ["domain", "understand", "retrieve", "model"],
  turn: ["domain", "store", "understand", "retrieve", "decide", "dialogs"],
  handoff: ["domain", "store", "dialogs"],
  channel: ["domain", "store", "turn", "handoff"],
  counsellor: ["domain", "texts", "store", "compose", "turn", "handoff", "channel"],
  "prepared-indexes": ["domain", "retrieve"],
  assistant: [
    "domain",
    "store",
    "knowledge",
    "understand",
    "retrieve",
    "prepared-indexes",
    "dialogs",
    "model",
    "reading",
    "turn",
    "handoff",
  ],
  command: [
    "domain",
    "texts",
    "store",
    "knowledge",
    "config",
    "keys",
    "turn",
    "handoff",
    "channel",
    "counsellor",
    "model",
    "assistant",
  ],
  main: ["command"],
  prepare: ["knowledge", "prepared-indexes", "command"],
  // The browser's own: it speaks to the server, and shares nothing with it but the languages.
  web: ["domain"],
};

/** What of the outside world a part may use; packages are named by how they are imported. */
const outside: Record<string, RegExp> = {
  domain: /^zod$/,
  texts: /^$/,
  store: /^(pg|node:(sqlite|crypto|events|fs|path))$/,
  knowledge: /^(yaml|zod|node:(crypto|fs|module|path|url|v8))$/,
  config: /^zod$/,
  keys: /^node:(crypto|fs|path)$/,
  understand: /^(eld\/extrasmall|ibantools|libphonenumber-js\/min|node:(module|url))$/,
  retrieve: /^@orama\/stemmers\/(french|dutch)$/,
  decide: /^$/,
  compose: /^$/,
  dialogs: /^$/,
  model:
    /^(@langchain\/(core|openai)(\/.*)?|langchain\/chat_models\/universal|zod|node:(crypto|fs|path|timers\/promises))$/,
  reading: /^$/,
  turn: /^$/,
  handoff: /^$/,
  channel:
    /^(botbuilder|botframework-connector(\/.*)?|restify(\/.*)?|ws|jose|zod|fflate|libphonenumber-js\/min|node:.*)$/,
  counsellor: /^(openid-client|jose|zod|node:.*)$/,
  "prepared-indexes": /^node:(crypto|fs|url|v8)$/,
  assistant: /^$/,
  command: /^(zod|node:(fs|os|util|readline|stream|url))$/,
  main: /^node:(module|url)$/,
  prepare: /^node:(fs|module|url)$/,
};

/** The one part whose package it is; the browser's build reads the communes' names as the knowledge does. */
const owners: [RegExp, ...string[]][] = [
  [/^(botbuilder|botframework-(connector|streaming)|restify|ws)(\/|$)/, "channel"],
  [/^(pg|node:sqlite)(\/|$)/, "store"],
  [/^(eld|ibantools)(\/|$)/, "understand"],
  [/^libphonenumber-js(\/|$)/, "channel", "understand"],
  [/^fflate$/, "channel"],
  [/^@orama\//, "retrieve"],
  [/^openid-client(\/|$)/, "counsellor"],
  [/^(@?langchain)(\/|$)/, "model"],
  [/^yaml$/, "knowledge", "web"],
  [/^(botframework-webchat|esbuild|micromark|react|@fluentui|eventsource-parser)(\/|-|$)/, "web"],
];

function partOf(file: string): string {
  const [first, second] = file.split("/");
  if (first === "dialogs") return second === "texts" ? "texts" : "dialogs";
  if (first === "knowledge") return "knowledge";
  return second!.replace(/\.(js|ts)$/, "");
}

const imports = sourceFiles().flatMap(importsOf);
const own = imports.filter(({ to }) => /^(src|dialogs|knowledge)\//.test(to));
const foreign = imports.filter(({ to }) => !/^(src|dialogs|knowledge)\//.test(to));

test("every file belongs to a part with a rule", () => {
  expect([...new Set(sourceFiles().map(partOf))].sort()).toEqual(Object.keys(parts).sort());
  expect(imports.length).toBeGreaterThan(300);
});

test.each(Object.entries(parts))(
  "%s imports nothing of the project but what stands below it (%j)",
  (part, below) => {
    const wrong = own.filter(
      ({ from, to }) => partOf(from) === part && partOf(to) !== part && !below.includes(partOf(to)),
    );
    expect(wrong).toEqual([]);
  },
);

test("the order of the parts has no circle", () => {
  const order = Object.keys(parts);
  for (const [part, below] of Object.entries(parts))
    for (const one of below)
      expect(order.indexOf(one), `${part} imports ${one}`).toBeLessThan(order.indexOf(part));
});

test.each(Object.entries(outside))(
  "%s uses nothing of the outside world but %s",
  (part, allowed) => {
    const wrong = foreign.filter(({ from, to }) => partOf(from) === part && !allowed.test(to));
    expect(wrong).toEqual([]);
  },
);

test.each(owners)("%s is imported in %s only", (name, ...owner) => {
  const users = new Set(foreign.filter(({ to }) => name.test(to)).map(({ from }) => partOf(from)));
  expect([...users].sort()).toEqual(owner);
});

test("LangChain comes with the model alone, which nothing loads before it is known that there is one", () => {
  const withLangChain = new Set(
    foreign.filter(({ to }) => /langchain/.test(to)).map(({ from }) => from),
  );
  for (let size = 0; size < withLangChain.size;) {
    size = withLangChain.size;
    for (const { from, to } of own)
      if (withLangChain.has(to) && from.startsWith("src/model/")) withLangChain.add(from);
  }
  expect(withLangChain).toContain("src/model/open-model.ts");
  const loaders = own.filter(
    ({ from, to, typeOnly }) =>
      withLangChain.has(to) && !typeOnly && !from.startsWith("src/model/"),
  );
  expect(loaders.map(({ from, to }) => `${from} ${to}`)).toEqual([
    "src/command/open-configured-model.ts src/model/open-model.ts",
  ]);
  expect(read("src/command/open-configured-model.ts")).toContain(
    'await import("../model/open-model.ts")',
  );
});

describe("the steps of a turn", () => {
  const pure = ["decide", "compose", "retrieve", "understand", "dialogs", "texts", "domain"];
  test.each(pure)("%s knows no clock, chance, network, disk or environment", (part) => {
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|fetch\(|performance\.now|setTimeout|process\.)/;
    const wrong = sourceFiles().filter((file) => partOf(file) === part && impure.test(read(file)));
    expect(wrong).toEqual([]);
  });
});

test("only main.js reads the environment", () => {
  const readers = sourceFiles().filter((file) =>
    /\bprocess\.env\b|\benv\s*[,}].*node:process/.test(read(file)),
  );
  expect(readers).toEqual(["src/main.js"]);
});

test("SQL stands in the store only, but for the question whether it answers", () => {
  const sql = /\b(insert into|delete from|update \w+ set|create (table|index)|select .+ from)\b/;
  expect(sourceFiles().filter((file) => partOf(file) !== "store" && sql.test(read(file)))).toEqual(
    [],
  );
});

test("every import names its file with its ending", () => {
  expect(own.filter(({ to }) => !/\.(js|tsx?|css|html|json)$/.test(to))).toEqual([]);
});

test("the assistant starts without loading a channel's libraries or LangChain", () => {
  const script = `
    const { registerHooks } = await import("node:module");
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const loaded = [];
    await import("./src/assistant.ts");
    console.log(JSON.stringify(loaded));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  const loaded: string[] = JSON.parse(stdout || `["${stderr}"]`);
  expect(loaded.some((url) => url.endsWith("/src/turn/run-turn.ts"))).toBe(true);
  expect(
    loaded.filter((url) =>
      /node_modules\/(@?langchain|botbuilder|botframework|restify|esbuild)/.test(url),
    ),
  ).toEqual([]);
});
