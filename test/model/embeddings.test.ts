import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Entry, Hit } from "../../src/domain/retrieval.ts";
import { fuse } from "../../src/model/embeddings/fuse.ts";
import { orderByMeaning, type Embedder } from "../../src/model/embeddings/order-by-meaning.ts";
import { openVectorCache } from "../../src/model/embeddings/vector-cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zinneke-vectors-"));
  return () => rmSync(folder, { recursive: true });
});

const entry = (id: string): Entry => ({ kind: "gap", gap: { id }, near: [] }) as never;
const [crib, bike, food] = ["crib", "bike", "food"].map(entry) as [Entry, Entry, Entry];
const passages = [
  { entry: crib, text: "crèche" },
  { entry: crib, text: "garde d'enfants" },
  { entry: bike, text: "vélo" },
  { entry: food, text: "colis alimentaire" },
];
const meanings: Record<string, number[]> = {
  crèche: [1, 0, 0],
  "garde d'enfants": [0.9, 0.1, 0],
  vélo: [0, 1, 0],
  "colis alimentaire": [0, 0, 1],
  bambin: [0.8, 0.2, 0],
};

/** An endpoint that knows what some words mean; `fail` says when it does not answer. */
function endpoint(fail: () => boolean = () => false) {
  const asked: string[][] = [];
  const vectorOf = (text: string): number[] => {
    if (fail()) throw new Error("503 no embeddings today");
    return meanings[text] ?? [0.1, 0.1, 0.1];
  };
  const embedder: Embedder = {
    async embedDocuments(texts) {
      asked.push(texts);
      return texts.map(vectorOf);
    },
    async embedQuery(text) {
      asked.push([text]);
      return vectorOf(text);
    },
  };
  return { asked, embedder };
}

function open(embedder: Embedder, given = passages) {
  const logged: string[] = [];
  const cache = openVectorCache(folder, "model");
  return {
    logged,
    order: orderByMeaning({ embedder, passages: given, cache, log: (line) => logged.push(line) }),
  };
}
const hits: Hit[] = [
  { entry: bike, score: 0.9 },
  { entry: crib, score: 0.7 },
  { entry: food, score: 0.2 },
];
const never = new AbortController().signal;

test("what is near in meaning comes before what only shares words, and no score is higher than it was", async () => {
  const { order } = open(endpoint().embedder);
  await order.prepare();
  const reorder = (await order.orderFor("bambin", never))!;
  const ordered = reorder([hits[0]!, hits[2]!, { entry: crib, score: 0.1 }]);
  expect(ordered.map(({ score }) => score)).toEqual([0.9, 0.2, 0.1]);
  expect(ordered.findIndex(({ entry }) => entry === crib)).toBeLessThan(2);
});

test("reciprocal ranks are added up; what only one of both has found keeps its place", () => {
  const ids = (fused: Hit[]) => fused.map(({ entry }) => (entry as { gap: { id: string } }).gap.id);
  expect(ids(fuse(hits, [crib, food, bike]))).toEqual(["crib", "bike", "food"]);
  expect(ids(fuse(hits, []))).toEqual(["bike", "crib", "food"]);
  expect(ids(fuse([], [crib]))).toEqual([]);
});

test("everything is embedded once: a second start asks for nothing, a changed text for itself", async () => {
  const first = endpoint();
  const { order, logged } = open(first.embedder);
  await order.prepare();
  expect(first.asked).toEqual([passages.map(({ text }) => text)]);
  expect(logged).toEqual(["Embeddings: 4 of 4 texts."]);
  const second = endpoint();
  await open(second.embedder).order.prepare();
  expect(second.asked).toEqual([]);
  const changed = [...passages.slice(1), { entry: crib, text: "milieu d'accueil" }];
  await open(second.embedder, changed).order.prepare();
  expect(second.asked).toEqual([["milieu d'accueil"]]);
});

test("vectors of another model are not mixed in", async () => {
  openVectorCache(folder, "one").add([{ text: "crèche", vector: Float32Array.of(1, 2) }]);
  expect(openVectorCache(folder, "other").find("crèche")).toBeUndefined();
  expect(openVectorCache(folder, "one").find("crèche")).toEqual(Float32Array.of(1, 2));
});

test("what a crash cut off is embedded again, and nothing else", async () => {
  await open(endpoint().embedder).order.prepare();
  const file = join(folder, readdirSync(folder)[0]!);
  truncateSync(file, readFileSync(file).length - 5);
  const after = endpoint();
  await open(after.embedder).order.prepare();
  expect(after.asked).toEqual([["colis alimentaire"]]);
});

test("work broken off goes on where it stopped, batch by batch", async () => {
  const many = Array.from({ length: 600 }, (_, at) => ({ entry: crib, text: `texte ${at}` }));
  let calls = 0;
  const broken = endpoint();
  const { embedder } = broken;
  const once: Embedder = {
    ...embedder,
    embedDocuments: (texts) => {
      if (++calls > 1) throw new Error("gone");
      return embedder.embedDocuments(texts);
    },
  };
  expect(await open(once, many).order.prepare()).toBe(false);
  const { asked, embedder: whole } = endpoint();
  const { order, logged } = open(whole, many);
  expect(await order.prepare()).toBe(true);
  expect(asked.flat()).toHaveLength(600 - 256);
  expect(logged.at(-1)).toBe("Embeddings: 344 of 344 texts.");
});

test("a failing endpoint leaves the words alone, is told of once, and is used again when it answers", async () => {
  let isDown = false;
  const { embedder } = endpoint(() => isDown);
  const { order, logged } = open(embedder);
  await order.prepare();
  logged.length = 0;
  isDown = true;
  expect(await order.orderFor("bambin", never)).toBeNull();
  expect(await order.orderFor("bambin", never)).toBeNull();
  expect(logged).toHaveLength(1);
  isDown = false;
  expect(await order.orderFor("bambin", never)).not.toBeNull();
});

test("before anything is embedded, and past a turn's time, words alone order", async () => {
  const { order } = open(endpoint().embedder);
  expect(await order.orderFor("bambin", never)).toBeNull();
  await order.prepare();
  const turn = new AbortController();
  turn.abort();
  expect(await order.orderFor("bambin", turn.signal)).toBeNull();
});
