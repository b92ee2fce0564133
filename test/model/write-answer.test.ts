import { describe, expect, test } from "vitest";
import { mostSentences } from "../../src/model/check/thresholds.ts";
import { writeAnswer, type PassedSentence, type Writing } from "../../src/model/write-answer.ts";
import { givenOf, knowledge } from "./corpus/corpus.ts";

const find = (id: string) => knowledge.programmes.find((programme) => programme.id === id)!;
const given = givenOf([find("creches-koekelberg"), find("becode")], {
  language: "fr",
  question: "Quelle crèche pour ma fille à Koekelberg ?",
  commune: "21011",
});
const numberOf = (part: string) => given.facts.find(({ text }) => text.includes(part))!.number;
const hours = numberOf("jours ouvrables");
const three = numberOf("3 crèches communales francophones :");
const code = numberOf("dure 7 mois");

type Result = { shown: string[]; end: Writing };

async function write(...chunks: string[]): Promise<Result> {
  return drain(writeAnswer({ stream: from(chunks), given }));
}

async function* from(chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function drain(writing: AsyncGenerator<PassedSentence, Writing>): Promise<Result> {
  const shown: string[] = [];
  for (;;) {
    const next = await writing.next();
    if (next.done) return { shown, end: next.value };
    shown.push(next.value.text);
  }
}

const core = `Les crèches communales de Koekelberg ouvrent les jours ouvrables de 7h à 18h [${hours}].`;
const uncited = "Voici pour votre fille.";
const lie = (number: number) => `La crèche de Koekelberg est gratuite [${number}].`;
const other = `La formation au code de BeCode dure 7 mois [${code}].`;

describe("an answer", () => {
  test("is given sentence by sentence, without citation marks", async () => {
    const { shown, end } = await write(core);
    expect(shown).toEqual([core.replace(` [${hours}]`, "")]);
    expect(end).toMatchObject({
      outcome: "answered",
      ended: "stream",
      cites: [hours],
      refused: [],
    });
  });

  test("shows nothing before what was asked is told, and then what passed before it first", async () => {
    const { shown } = await write(other, ` ${core}`);
    expect(shown.map((text) => text.slice(0, 12))).toEqual(["La formation", "Les crèches "]);
  });

  test("is none without what was asked", async () => {
    const { shown, end } = await write(uncited, other);
    expect(shown).toEqual([]);
    expect(end.outcome).toBe("no-core");
  });

  test("tells the fact itself in the place of a refused sentence, and says why", async () => {
    const { shown, end } = await write(`${core} ${lie(three)} ${other}`);
    expect(shown).toEqual([
      core.replace(` [${hours}]`, ""),
      given.facts.find(({ number }) => number === three)!.text,
      other.replace(` [${code}]`, ""),
    ]);
    expect(end.sentences.map(({ isQuoted }) => isQuoted)).toEqual([false, true, false]);
    expect(end.refused.map(({ why }) => why)).toEqual(["little-shared"]);
  });

  test("does not tell a fact for a refused sentence when something of it is told already", async () => {
    expect((await write(`${core} ${lie(hours)}`)).shown).toHaveLength(1);
  });

  test("is none of facts alone: without a sentence of the model's own, they are told another way", async () => {
    const { shown, end } = await write(`${lie(hours)} ${lie(three)}`);
    expect(shown).toEqual([]);
    expect(end.outcome).toBe("no-core");
  });

  test("does not let a pronoun point to another programme", async () => {
    const { end } = await write(`${core} Elle dure 7 mois [${code}].`);
    expect(end.refused).toHaveLength(1);
  });

  test("says nothing twice, and nothing without a fact", async () => {
    const { shown, end } = await write(`${core} ${core} ${uncited}`);
    expect(shown).toHaveLength(1);
    expect(end.refused.map(({ why }) => why)).toEqual(["repeated", "no-citation"]);
  });
});

describe("a model without end is not read on", () => {
  test("after enough sentences", async () => {
    const places = given.facts.map(({ text, number }) => `${text.split(". ")[0]} [${number}].`);
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        read++;
        yield `${read === 1 ? core : places[(read - 2) % places.length]} `;
      }
    }
    const { shown, end } = await drain(writeAnswer({ stream: endless(), given }));
    expect(shown.length).toBeLessThanOrEqual(mostSentences);
    expect(["sentences", "refusals"]).toContain(end.ended);
    expect(read).toBeLessThan(40);
  });

  test("after too many refused ones", async () => {
    let read = 0;
    async function* lying(): AsyncGenerator<string> {
      for (;;) {
        read++;
        yield `La crèche est gratuite pour ${read} enfants [${hours}]. `;
      }
    }
    const { end } = await drain(writeAnswer({ stream: lying(), given }));
    expect(end).toMatchObject({ outcome: "no-core", ended: "refusals" });
    expect(read).toBeLessThan(12);
  });

  test("after too many characters, even in one chunk", async () => {
    const { end } = await write("a".repeat(1_000_000), core);
    expect(end).toMatchObject({ outcome: "no-core", ended: "characters" });
  });

  test("its stream is closed", async () => {
    let isClosed = false;
    async function* stream(): AsyncGenerator<string> {
      try {
        for (;;) yield `La crèche est gratuite [${hours}]. `;
      } finally {
        isClosed = true;
      }
    }
    await drain(writeAnswer({ stream: stream(), given }));
    expect(isClosed).toBe(true);
  });
});

test("a stream that breaks breaks the answer, after what was given", async () => {
  async function* broken(): AsyncGenerator<string> {
    yield `${core} Et `;
    throw new Error("cut");
  }
  const writing = writeAnswer({ stream: broken(), given });
  expect((await writing.next()).value).toMatchObject({ cites: [hours] });
  await expect(writing.next()).rejects.toThrow("cut");
});
