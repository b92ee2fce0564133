/** How near the passages of each entry come to a question: the entries, the nearest first. */
export type NearestEntries = (question: Float32Array, limit: number) => number[];

/** Compares with every passage: some ten thousand take some milliseconds. Vectors may have any length. */
export function nearestEntries(
  passages: { entry: number; vector: Float32Array }[],
): NearestEntries {
  const units = passages.map(({ entry, vector }) => ({ entry, unit: unitOf(vector) }));
  return (question, limit) => {
    const asked = unitOf(question);
    const best = new Map<number, number>();
    for (const { entry, unit } of units) {
      const near = product(asked, unit);
      if (near > (best.get(entry) ?? -1)) best.set(entry, near);
    }
    return [...best]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([entry]) => entry);
  };
}

function unitOf(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}
