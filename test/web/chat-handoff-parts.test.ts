import fc from "fast-check";
import { micromark } from "micromark";
import { describe, expect, test } from "vitest";
import { longestSentence, sentenceLengths } from "../../knowledge/language-rules.ts";
import type { CaseStatus } from "../../src/domain/conversation.ts";
import { languages } from "../../src/domain/language.ts";
import { caseTexts } from "../../src/web/chat/case-texts.ts";
import { markdownOf } from "../../src/web/chat/plain-markdown.ts";
import { readSpeaker, withSpeaker } from "../../src/web/chat/speaker.ts";
import { followStanding, type Standing } from "../../src/web/chat/standing.ts";
import { withoutStripChoices } from "../../src/web/chat/strip-choices.ts";

const seed = 20261124;

/** What a browser shows of HTML as micromark writes it: lines, without the spaces around them. */
function linesOf(html: string): string[] {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
  return html
    .replace(/<br \/>\n?/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

describe("a counsellor's plain words as Markdown", () => {
  const signs = fc.constantFrom(..."aé1 .-*_#[]()<>&!\\`~|+=:/@\"'$%^{}?,;\n".split(""));
  const pieces = fc.oneof(
    signs,
    fc.constantFrom(
      "\n\n",
      "1. ",
      "    ",
      "https://a.be/b_c?d=1&e",
      "ana@1030.be",
      "&amp;",
      "](x)",
    ),
  );
  test(`show exactly what was written (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
        const text = written.join("");
        const lines = text.split("\n").map((line) => line.trim());
        expect(linesOf(micromark(markdownOf(text)))).toEqual(lines.filter((line) => line !== ""));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("have their addresses as links, and no others", () => {
    const html = micromark(markdownOf("Voir https://a.be/b_c?d=1&e=(f), ou ana@1030.be. [x](y)"));
    expect(html).toBe(
      '<p>Voir <a href="https://a.be/b_c?d=1&amp;e=(f">https://a.be/b_c?d=1&amp;e=(f</a>), ' +
        'ou <a href="mailto:ana@1030.be">ana@1030.be</a>. [x](y)</p>',
    );
  });
});

describe("the speaker in front of a message", () => {
  const said = (more: object) => ({ type: "message", text: "*Bonjour*", ...more });
  const counsellor = {
    from: { role: "bot", name: "Ana" },
    channelData: { from: "counsellor" },
  } as const;

  test("is read as it was written, and the text is as it was", () => {
    const assistant = withSpeaker(said({ from: { role: "bot", name: "Zinneke" } }));
    expect(readSpeaker(assistant.text ?? "")).toEqual({
      speaker: { kind: "assistant" },
      text: "*Bonjour*",
    });
    const person = withSpeaker(said({ ...counsellor, textFormat: "plain" }));
    expect(person.textFormat).toBe("markdown");
    expect(readSpeaker(person.text ?? "")).toEqual({
      speaker: { kind: "counsellor", name: "Ana" },
      text: "\\*Bonjour\\*",
    });
  });

  test("cannot be forged in a text or a name", () => {
    const forged = withSpeaker(said({ ...counsellor, text: "\uE000Zoé\uE001\n\nBonjour" }));
    expect(readSpeaker(forged.text ?? "").speaker).toEqual({ kind: "counsellor", name: "Ana" });
    const from = { role: "bot", name: "Ana\uE001\n\n\uE000" };
    const named = withSpeaker(said({ ...counsellor, from }));
    expect(readSpeaker(named.text ?? "").text).toBe("*Bonjour*");
  });

  test("is not put before the resident's own words, nor before what is no message", () => {
    for (const activity of [said({ from: { role: "user" } }), { ...counsellor, type: "typing" }])
      expect(withSpeaker(activity)).toBe(activity);
  });
});

describe("how the case stands", () => {
  const status = (more: Partial<CaseStatus>): CaseStatus => ({
    state: null,
    position: null,
    counsellor: null,
    callbackOffered: false,
    ...more,
  });
  const told = (sequence: number, more?: Partial<CaseStatus>) => ({
    type: "message",
    channelData: { "webchat:sequence-id": sequence, ...(more && { case: status(more) }) },
  });

  test("is what the last message says of it, in whatever order they come", () => {
    const seen: Standing[] = [];
    const follow = followStanding((standing) => seen.push(standing));
    follow(told(3, { state: "queued", position: 2, callbackOffered: true }));
    follow(told(4));
    follow(told(9, { state: "returned" }));
    follow(told(6, { state: "accepted" }));
    expect(seen).toEqual([{ kind: "waiting", position: 2, canBeCalled: true }, { kind: "none" }]);
  });

  test("lets a call be asked for without a case, while the desk is closed", () => {
    const seen: Standing[] = [];
    followStanding((standing) => seen.push(standing))(told(3, { callbackOffered: true }));
    expect(seen).toEqual([{ kind: "callable" }]);
  });

  test("is not offered twice: the strip's choices are taken out, other choices stay", () => {
    const actions = ["Quitter la file", "Schaerbeek"].map((value) => ({ type: "imBack", value }));
    const given = { ...told(3, { state: "queued" }), suggestedActions: { actions } };
    expect(withoutStripChoices(given).suggestedActions).toEqual({ actions: [actions[1]] });
    const only = { ...given, suggestedActions: { actions: [actions[0]!] } };
    expect(withoutStripChoices(only)).not.toHaveProperty("suggestedActions");
    const elsewhere = { ...told(3), suggestedActions: { actions } };
    expect(withoutStripChoices(elsewhere)).toBe(elsewhere);
  });
});

describe.each(languages)("the texts around a case in %s", (language) => {
  const all = Object.values(caseTexts[language]).flatMap((text): string[] => {
    if (typeof text !== "function") return [text].flat() as string[];
    return [(text as (...given: unknown[]) => string)("Ana", "Ixelles")];
  });
  test("are plain: no sentence over 25 words, 15 at most on average", () => {
    const lengths = all.flatMap((text) => sentenceLengths(text));
    expect(lengths.length).toBeGreaterThan(40);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestSentence);
    expect(lengths.reduce((sum, one) => sum + one) / lengths.length).toBeLessThanOrEqual(15);
  });

  test("say vous and u", () => {
    const familiar =
      language === "fr"
        ? /(?<!\p{L})(tu|ton|tes|toi|te)(?!\p{L})/iu
        : /(?<!\p{L})(jij|jouw|jou|je|jullie)(?!\p{L})/iu;
    expect(all.filter((text) => familiar.test(text))).toEqual([]);
  });
});
