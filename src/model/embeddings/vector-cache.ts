import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Vectors of texts, by what the texts say; a changed text is a new one. */
export type VectorCache = {
  find(text: string): Float32Array | undefined;
  add(entries: { text: string; vector: Float32Array }[]): void;
};

/** Of the SHA-256 of a text, before its vector. */
const keyLength = 32;

/**
 * Keeps vectors in one file a model, appended to batch by batch, so that work broken off goes on where it
 * stopped. The file begins with the number of dimensions; a record cut off by a crash is left out.
 */
export function openVectorCache(folder: string, model: string): VectorCache {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `embeddings-${digest(model).toString("hex").slice(0, 16)}.bin`);
  const vectors = existsSync(file) ? readVectors(readFileSync(file)) : new Map();
  let isBegun = vectors.size > 0;
  return {
    find: (text) => vectors.get(digest(text).toString("base64")),
    add(entries) {
      const records = entries.map(({ text, vector }) => {
        const key = digest(text);
        vectors.set(key.toString("base64"), vector);
        return Buffer.concat([
          key,
          Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
        ]);
      });
      if (records.length === 0) return;
      // A file without a whole record is begun anew.
      if (isBegun) appendFileSync(file, Buffer.concat(records));
      else writeFileSync(file, Buffer.concat([dimensionsOf(entries[0]!.vector), ...records]));
      isBegun = true;
    },
  };
}

function dimensionsOf(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(vector.length);
  return bytes;
}

function readVectors(bytes: Buffer): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  if (bytes.length < 4) return vectors;
  const length = bytes.readUInt32LE(0) * 4;
  for (let at = 4; at + keyLength + length <= bytes.length; at += keyLength + length) {
    const key = bytes.toString("base64", at, at + keyLength);
    const vector = new Float32Array(length / 4);
    Buffer.from(vector.buffer).set(bytes.subarray(at + keyLength, at + keyLength + length));
    vectors.set(key, vector);
  }
  return vectors;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
