import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, transform, type Plugin } from "esbuild";
import { parse } from "yaml";

// Builds what browsers load into build/web. Runs when the project is installed (postinstall) and never
// when it starts, so only what an installation without development packages has may be used here.

const project = new URL("../../", import.meta.url);
const web = new URL("src/web/", project);
const built = new URL("build/web/", project);
const webChat = new URL("node_modules/botframework-webchat/dist/", project);

const styleAsText: Plugin = {
  name: "style-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await style(path),
      loader: "text",
    }));
  },
};

await rm(built, { recursive: true, force: true });
await mkdir(new URL("assets/", built), { recursive: true });

const communes = JSON.stringify(await readCommunes());
const [widget, chat, demo, desk, teams] = await Promise.all(
  ["widget/loader.ts", "chat/main.ts", "demo/main.ts", "console/main.tsx", "console/teams.ts"].map(
    (entry) => bundle(entry, communes),
  ),
);
const assets = await Promise.all([
  asset("chat.js", chat),
  asset("demo.js", demo),
  asset("console.js", desk),
  asset("teams.js", teams),
  asset("chat.css", await style(new URL("chat/chat.css", web))),
  asset("demo.css", await style(new URL("demo/demo.css", web))),
  asset("console.css", await style(new URL("console/console.css", web))),
  asset("webchat.js", onTwentyFourHours(await text(new URL("webchat-minimal.js", webChat)))),
]);
const addresses = Object.fromEntries(assets);
await Promise.all([
  write("widget.js", widget),
  write("chat.html", withAddresses(await text(new URL("chat/chat.html", web)), addresses)),
  write("demo.html", withAddresses(await text(new URL("demo/demo.html", web)), addresses)),
  write("console.html", withAddresses(await text(new URL("console/console.html", web)), addresses)),
  write(
    "assets/webchat-minimal.js.LICENSE.txt",
    await text(new URL("webchat-minimal.js.LICENSE.txt", webChat)),
  ),
]);

async function readCommunes(): Promise<object[]> {
  const file = await text(new URL("knowledge/communes.yaml", project));
  const listed = parse(file) as { nis: number; fr: string; nl: string }[];
  return listed.map(({ nis, fr, nl }) => ({ nis: String(nis), names: { fr, nl } }));
}

async function bundle(entry: string, communesOfBuild: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, web).pathname],
    bundle: true,
    minify: true,
    write: false,
    // The widget is loaded by a plain script tag; a module would not know which tag that is.
    format: entry.startsWith("widget/") ? "iife" : "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    define: { COMMUNES: communesOfBuild },
    plugins: [styleAsText],
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

async function style(file: string | URL): Promise<string> {
  const { code } = await transform(await text(file), {
    loader: "css",
    minify: true,
    target: "es2022",
  });
  return code;
}

/**
 * Web Chat writes times on a twelve-hour clock in every language and has no setting for it (4.18.1):
 * the patterns of French and Dutch are put right in the copy that is served.
 */
function onTwentyFourHours(bundled: string): string {
  const patterns = ["d MMMM '\\xe0' h:mm a", "d MMMM 'om' h:mm a"];
  return patterns.reduce((code, pattern) => {
    if (!code.includes(`"${pattern}"`))
      throw new Error(`Web Chat has no date pattern ${pattern} any more`);
    return code.replaceAll(`"${pattern}"`, `"${pattern.replace("h:mm a", "HH:mm")}"`);
  }, bundled);
}

/** Writes an asset under a name that changes with its content; gives its name and address. */
async function asset(name: string, content = ""): Promise<[name: string, address: string]> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const path = `assets/${name.replace(".", `.${hash}.`)}`;
  await write(path, content);
  return [name, `/${path}`];
}

function withAddresses(template: string, addresses: Record<string, string>): string {
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const address = addresses[name];
    if (!address) throw new Error(`a page asks for ${name}, which is not built`);
    return address;
  });
}

/** Writes a file and, beside it, the same compressed as small as it gets: it is done once. */
async function write(path: string, content = ""): Promise<void> {
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await Promise.all([
    writeFile(new URL(path, built), bytes),
    writeFile(new URL(`${path}.br`, built), await promisify(brotliCompress)(bytes, { params })),
    writeFile(new URL(`${path}.gz`, built), await promisify(gzip)(bytes, { level: 9 })),
  ]);
}

function text(file: string | URL): Promise<string> {
  return readFile(file, "utf8");
}
