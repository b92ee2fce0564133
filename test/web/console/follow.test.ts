import { describe, expect, test } from "vitest";
import { follow } from "../../../src/web/console/follow.ts";

/** What a server answers to each connection in turn: pieces of a stream, a status, or nothing at all. */
type Answers = (string[] | number | "unreachable")[];

/** Follows a server that answers so, until it has nothing more to answer. */
async function followed(answers: Answers, { reset = 0 } = {}) {
  const stop = new AbortController();
  const seen: unknown[] = [];
  const asked: number[] = [];
  const waits: number[] = [];
  await follow(
    {
      open: async (after) => {
        asked.push(after);
        const answer = answers.shift();
        if (answer === undefined) {
          stop.abort();
          throw new Error("stopped");
        }
        if (answer === "unreachable") throw new TypeError("fetch failed");
        if (typeof answer === "number") return new Response(null, { status: answer });
        return new Response(ReadableStream.from(answer.map((piece) => Buffer.from(piece))));
      },
      after: 7,
      changed: ({ sequence, kind }) => seen.push([sequence, kind]),
      typing: (id) => seen.push(["typing", id]),
      reset: async () => (seen.push("reset"), reset),
      alive: () => undefined,
      status: (isConnected) => seen.push(isConnected ? "connected" : "lost"),
      signedOut: () => seen.push("signed out"),
      wait: async (milliseconds) => void waits.push(milliseconds),
    },
    stop.signal,
  );
  return { seen, asked, waits };
}

const change = (sequence: number, kind = "message") =>
  `id: ${sequence}\nevent: case\ndata: {"sequence":${sequence},"case":"a","kind":"${kind}","at":1}\n\n`;

describe("the stream of changes", () => {
  test("is read whole, however it is cut", async () => {
    const whole =
      change(8, "opened") + ': alive\n\nevent: typing\ndata: {"case":"a"}\n\n' + change(9);
    const { seen } = await followed([[...whole]]);
    expect(seen).toEqual(["connected", [8, "opened"], ["typing", "a"], [9, "message"], "lost"]);
  });

  test("is taken up again after the last change heard, for ever, less and less often", async () => {
    const { asked, waits } = await followed([
      [change(8)],
      "unreachable",
      500,
      "unreachable",
      "unreachable",
      "unreachable",
      [change(9)],
    ]);
    expect(asked).toEqual([7, 8, 8, 8, 8, 8, 8, 9]);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 1_000]);
  });

  test("begins anew where the server does not know the number", async () => {
    const reset = "event: reset\ndata: {}\n\n";
    const { seen, asked } = await followed([[reset], [change(31)]], { reset: 30 });
    expect(asked).toEqual([7, 30, 31]);
    expect(seen).toContain("reset");
  });

  test("ends when nobody is signed in any more", async () => {
    const { seen, asked } = await followed([401, [change(8)]]);
    expect([seen, asked]).toEqual([["signed out"], [7]]);
  });
});
