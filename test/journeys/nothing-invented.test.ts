import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { figures } from "../../knowledge/parity.ts";
import { createAssistant, type Assistant } from "../../src/assistant.ts";
import { bodyOf, textOf } from "../../src/channel/plain-text.ts";
import { converse } from "../../src/command/converse.ts";
import { readQuestions, type TestQuestion } from "../../src/command/evaluation/question-file.ts";
import { languages } from "../../src/domain/language.ts";
import { audiences, type Source } from "../../src/domain/programme.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

const file = fileURLToPath(new URL("../evaluation/development.jsonl", import.meta.url));
const played: { question: TestQuestion; replies: Reply[] }[] = [];
let assistant: Assistant;

beforeAll(async () => {
  assistant = createAssistant(await openSqlite(":memory:"), {
    report: (fault) => expect.unreachable(String(fault)),
  });
  for (const question of readQuestions(file)) {
    const { id, turns, commune } = question;
    const replies = await converse(assistant, {
      id,
      turns,
      commune,
      language: null,
      audience: audiences,
    });
    played.push({ question, replies: replies.map(({ reply }) => reply) });
  }
});

describe("of all development questions", () => {
  test("each message gets one reply", () => {
    for (const { question, replies } of played)
      expect(replies.length, question.id).toBe(question.turns.length);
  });

  test("no reply says a figure that its programmes, help lines, communes or gaps do not", () => {
    const { programmes, helplines, communes, gaps, outside } = assistant.knowledge;
    const dates = (sources: Source[]) =>
      sources.map(({ date }) => (date ?? "").split("-").map(Number).join(" "));
    const always = [
      ...helplines.flatMap(({ number, web, names, text }) => [
        number,
        web,
        ...languages.flatMap((one) => [names[one], text[one]]),
      ]),
      ...communes.flatMap(({ names, web }) => languages.flatMap((one) => [names[one], web[one]])),
      ...gaps.flatMap(({ names, ask }) => [
        ask.web ?? "",
        ...languages.flatMap((one) => [names[one], ask[one]]),
      ]),
      ...outside.flatMap(({ names }) => languages.map((one) => names[one])),
      ...languages.map((one) => texts[one].shortened),
      JSON.stringify(texts.fr.crisis),
    ].flatMap(figures);
    for (const { question, replies } of played)
      for (const reply of replies) {
        const cited = programmes.filter(({ id }) => reply.programmes.includes(id));
        const own = cited.flatMap(({ names, authority, summary, facts, contacts, caution }) => [
          ...languages.flatMap((one) => [
            names[one],
            authority[one],
            summary[one],
            caution?.[one] ?? "",
          ]),
          ...facts.flatMap(({ text, sources }) => [
            ...languages.map((one) => text[one]),
            ...dates(sources),
          ]),
          ...contacts.flatMap(({ value }) => languages.map((one) => value[one])),
        ]);
        const known = new Set([...always, ...own.flatMap(figures)]);
        const said = bodyOf({ ...reply, choices: [] }).replace(/ \[\d+\]/g, "");
        for (const figure of figures(said))
          expect(known, `${question.id}: ${said}`).toContain(figure);
      }
  });

  test("what can be pressed is the name of a programme or a commune, or the assistant's own words", () => {
    const { programmes, communes } = assistant.knowledge;
    const names = [...programmes, ...communes].flatMap(({ names }) =>
      languages.map((one) => names[one]),
    );
    const own = languages.flatMap((one) => [...texts[one].examples, texts[one].personButton]);
    for (const { question, replies } of played)
      for (const choice of replies.flatMap(({ choices }) => choices))
        expect([...names, ...own], question.id).toContain(choice);
  });

  test("every programme named is one there is, and every marker has its source", () => {
    const ids = new Set(assistant.knowledge.programmes.map(({ id }) => id));
    for (const { question, replies } of played)
      for (const reply of replies) {
        for (const id of reply.programmes) expect(ids, question.id).toContain(id);
        const markers = [...textOf(reply).matchAll(/ \[(\d+)\]/g)].map(([, number]) =>
          Number(number),
        );
        for (const number of markers)
          expect(number, question.id).toBeLessThanOrEqual(reply.citations.length);
        expect(new Set(markers).size, question.id).toBe(reply.citations.length);
      }
  });

  test("no reply repeats the personal data of its message", () => {
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.includes('"kind": "pii"'));
    expect(lines.length).toBeGreaterThan(0);
    for (const { question, replies } of played.filter((one) => one.question.kind === "pii")) {
      const digits = question.turns.join(" ").match(/\d[\d ./-]{6,}\d/g) ?? [];
      for (const number of digits)
        expect(textOf(replies.at(-1)!), question.id).not.toContain(number);
    }
  });

  test("a reply in one language has no part in the other", () => {
    for (const { question, replies } of played)
      for (const { language, parts } of replies) {
        const spoken = new Set(parts.map((part) => part.language));
        if (language === "both") expect([...spoken].sort(), question.id).toEqual(["fr", "nl"]);
        else expect([...spoken], question.id).toEqual([language]);
      }
  });
});
