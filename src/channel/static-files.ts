import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Answer, refusal } from "./answer.ts";
import type { Call, Route } from "./call.ts";

type Encoding = "br" | "gzip" | "identity";
type Encoded = { bytes: Buffer; etag: string };
type StaticFile = {
  type: string;
  encoded: Partial<Record<Encoding, Encoded>> & { identity: Encoded };
};

/** How the build names the compressed copies, best first. */
const copies = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Names under /assets hold a hash of the content, so a copy never grows old. */
const forEver = "public, max-age=31536000, immutable";
/** The loader has one name for ever: sites ask whether it has changed. */
const askAgain = "public, max-age=300, must-revalidate";

/** `/widget.js` and `/assets/*` from the folder of built browser files, in the encoding the browser takes. */
export function staticRoutes(folder: string): Route[] {
  const files = new Map<string, Promise<StaticFile | null>>();
  const find = async (name: string): Promise<StaticFile | null> => {
    const file = files.get(name) ?? load(folder, name);
    files.set(name, file);
    const found = await file.catch(() => null);
    // What is not there is asked for anew, so that made-up names do not fill the memory.
    if (!found) files.delete(name);
    return found;
  };
  const serve = (name: string, cache: string) => async (call: Call) =>
    answer(call, await find(name), cache);
  const asset = (call: Call): Promise<Answer> => serve(`assets/${call.params["*"]}`, forEver)(call);
  return (["get", "head"] as const).flatMap((method) => [
    { method, path: "/widget.js", handle: serve("widget.js", askAgain) },
    { method, path: "/assets/*", handle: asset },
  ]);
}

async function load(folder: string, name: string): Promise<StaticFile | null> {
  const isPlain = /^(?:assets\/)?[\w-][\w.-]*$/.test(name);
  const type = types[extname(name)];
  if (!isPlain || type === undefined) return null;
  const path = join(folder, name);
  const identity = encoded(await readFile(path), "identity");
  const compressed = await Promise.all(
    copies.map(async ([encoding, ending]) => {
      const bytes = await readFile(path + ending).catch(() => null);
      return bytes ? [[encoding, encoded(bytes, encoding)] as const] : [];
    }),
  );
  return { type, encoded: { identity, ...Object.fromEntries(compressed.flat()) } };
}

function encoded(bytes: Buffer, encoding: Encoding): Encoded {
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return { bytes, etag: `"${digest}-${encoding}"` };
}

function answer(call: Call, file: StaticFile | null, cache: string): Answer {
  if (!file) return refusal(404, "NotFound", `There is nothing at ${call.path}.`);
  const accepted = copies
    .map(([encoding]) => encoding)
    .filter((encoding) => accepts(call, encoding));
  const encoding = accepted.find((wanted) => file.encoded[wanted]) ?? "identity";
  const { bytes, etag } = file.encoded[encoding] ?? file.encoded.identity;
  const headers = {
    "Content-Type": file.type,
    "Cache-Control": cache,
    ETag: etag,
    Vary: "Accept-Encoding",
    // The sites that embed the widget load these from their own pages.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
  };
  const isKnown = call.headers["if-none-match"]?.split(",").some((known) => known.trim() === etag);
  return isKnown ? { status: 304, headers } : { status: 200, headers, bytes };
}

/** Whether `Accept-Encoding` names an encoding and does not rule it out with `q=0`. */
function accepts(call: Call, encoding: string): boolean {
  return [call.headers["accept-encoding"] ?? ""]
    .flat()
    .join(",")
    .split(",")
    .some((offer) => {
      const [name, quality] = offer.split(";").map((piece) => piece.trim().toLowerCase());
      return name === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? "");
    });
}
