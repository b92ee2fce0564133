import type { Entry, Hit } from "../../domain/retrieval.ts";
import { fuse } from "./fuse.ts";
import { nearestEntries, type NearestEntries } from "./nearest-entries.ts";
import type { VectorCache } from "./vector-cache.ts";

/** Turns texts into vectors, as LangChain's embeddings do. */
export type Embedder = {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
};

/** What is to be found by its meaning: an entry of the knowledge and a text of it. */
export type Passage = { entry: Entry; text: string };

export type OrderByMeaning = {
  /** Embeds what is known and not embedded yet; until that is done (true) nothing is ordered. */
  prepare(): Promise<boolean>;
  orderFor(words: string, signal: AbortSignal): Promise<((hits: Hit[]) => Hit[]) | null>;
};

/** Texts sent in one call. */
const batch = 256;
/** As many entries as words find. */
const mostNear = 60;

/** Orders what words have found by meaning too. An endpoint that fails leaves the words alone, and is told of once. */
export function orderByMeaning({
  embedder,
  passages,
  cache,
  log,
}: {
  embedder: Embedder;
  passages: Passage[];
  cache: VectorCache;
  log: (line: string) => void;
}): OrderByMeaning {
  const entries = [...new Set(passages.map(({ entry }) => entry))];
  let nearest: NearestEntries | null = null;
  let isFailing = false;
  const failing = (what: string, fault: unknown): null => {
    if (!isFailing) log(`Embeddings: ${what}; words alone find until it answers: ${String(fault)}`);
    isFailing = true;
    return null;
  };
  return {
    async prepare() {
      try {
        await embedMissing(embedder, [...new Set(passages.map(({ text }) => text))], cache, log);
      } catch (fault) {
        failing("what is known cannot be embedded", fault);
        return false;
      }
      const numbers = new Map(entries.map((entry, number) => [entry, number]));
      nearest = nearestEntries(
        passages.map(({ entry, text }) => ({
          entry: numbers.get(entry)!,
          vector: cache.find(text)!,
        })),
      );
      isFailing = false;
      return true;
    },
    async orderFor(words, signal) {
      if (!nearest || words === "") return null;
      try {
        const question = Float32Array.from(await untilAborted(embedder.embedQuery(words), signal));
        const near = nearest(question, mostNear).map((number) => entries[number]!);
        isFailing = false;
        return (hits) => fuse(hits, near);
      } catch (fault) {
        return failing("a question cannot be embedded", fault);
      }
    },
  };
}

async function embedMissing(
  embedder: Embedder,
  texts: string[],
  cache: VectorCache,
  log: (line: string) => void,
): Promise<void> {
  const missing = texts.filter((text) => cache.find(text) === undefined);
  for (let at = 0; at < missing.length; at += batch) {
    const some = missing.slice(at, at + batch);
    const vectors = await embedder.embedDocuments(some);
    if (vectors.length !== some.length || vectors.some((one) => one.length === 0))
      throw new Error(`${some.length} texts were sent and ${vectors.length} vectors came back`);
    cache.add(some.map((text, place) => ({ text, vector: Float32Array.from(vectors[place]!) })));
    log(`Embeddings: ${at + some.length} of ${missing.length} texts.`);
  }
}

/** LangChain's embeddings take no signal: their end is not waited for. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error("it took too long"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
