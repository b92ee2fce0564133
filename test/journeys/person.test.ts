import { beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { createAssistant, type Assistant } from "../../src/assistant.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import { converse } from "../../src/command/converse.ts";
import { languages } from "../../src/domain/language.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

let assistant: Assistant;
let number = 0;
beforeAll(async () => {
  assistant = createAssistant(await openSqlite(":memory:"), {
    report: (fault) => expect.unreachable(String(fault)),
  });
});

const communeOf = (nis: string) =>
  assistant.knowledge.communes.find((commune) => commune.nis === nis)!;

/** The last reply to some messages on a commune's site. */
async function lastReply(turns: string[], commune: string | null = null): Promise<Reply> {
  const script = {
    id: String(number++),
    turns,
    commune,
    language: null,
    audience: ["resident"] as const,
  };
  return (await converse(assistant, script)).at(-1)!.reply;
}

describe.each(languages)("in %s", (language) => {
  test("the words on the person button reach a person, and promise no transfer", async () => {
    const reply = await lastReply([texts[language].personButton], "21010");
    expect(reply).toMatchObject({ decision: "handoff", language });
    const { names, web } = communeOf("21010");
    expect(textOf(reply)).toContain(texts[language].communeSite(names[language], web[language]));
  });

  test("without a commune it is asked for, and naming it reaches its people", async () => {
    const asked = await lastReply([texts[language].personButton]);
    expect(asked).toMatchObject({ decision: "handoff", language });
    expect(asked.choices).toContain("Jette");
    const reached = await lastReply([texts[language].personButton, "Jette"]);
    expect(reached.decision).toBe("handoff");
    expect(textOf(reached)).toContain(communeOf("21010").web[language]);
  });

  test("every example that can be pressed leads somewhere", async () => {
    for (const example of texts[language].examples) {
      const { decision, language: spoken } = await lastReply([example]);
      expect({ example, decision: ["answer", "clarify"].includes(decision), spoken }).toEqual({
        example,
        decision: true,
        spoken: language,
      });
    }
  });
});

test("after two misses in a row a person is offered", async () => {
  const nonsense = ["Quelle est la capitale du Pérou ?", "Qui a gagné le match hier soir ?"];
  expect((await lastReply(nonsense.slice(0, 1))).choices).not.toContain(texts.fr.personButton);
  expect((await lastReply(nonsense)).choices).toContain(texts.fr.personButton);
});

describe("distress is answered with numbers before anything else:", () => {
  test.each([
    ["Mon père me frappe", "fr", /112|101|103/],
    ["Mijn vader slaat mij", "nl", /112|101|102|1712/],
    ["Ma mère me tape tous les jours", "fr", /112|101|103/],
    ["Je n'ai plus envie de vivre", "fr", /112|0800/],
    ["Ik denk aan zelfmoord", "nl", /112|1813/],
    ["Mon mari me frappe", "fr", /112|101/],
    ["Mijn man slaat mij", "nl", /112|101/],
    ["Je suis à la rue ce soir avec mes enfants", "fr", /112|0800/],
    ["Wij kunnen nergens slapen vannacht", "nl", /112|0800/],
    ["Mon bébé a avalé de la javel", "fr", /112|070/],
    ["Il y a quelqu'un chez moi avec un couteau", "fr", /112|101/],
  ])("%s", async (text, language, expected) => {
    const reply = await lastReply([text]);
    expect(reply).toMatchObject({ decision: "crisis", language });
    const [first, second] = reply.parts;
    const said = JSON.stringify([first, second]);
    expect(said).toMatch(expected);
  });
});
