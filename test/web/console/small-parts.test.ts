import { describe, expect, test } from "vitest";
import { backOff } from "../../../src/web/console/back-off.ts";
import { coalesce } from "../../../src/web/console/coalesce.ts";
import { duration } from "../../../src/web/console/durations.ts";
import { linksIn } from "../../../src/web/console/links.ts";
import { preferencesIn } from "../../../src/web/console/preferences.ts";
import { commandOf, shortcutKeys } from "../../../src/web/console/shortcuts.ts";
import { consoleTexts } from "../../../src/web/console/texts/texts.ts";
import { deskHours } from "../../../src/web/console/desk-hours.ts";
import type { DeskLine } from "../../../src/web/console/wire.ts";
import { noticeOf } from "../../../src/web/console/notice-of.ts";

describe("a key", () => {
  const pressed = { isHeld: false, isTyping: false, isInQueue: true, areOn: true };

  test("stands for one command, and no two commands share a key", () => {
    const all = Object.entries(shortcutKeys).flatMap(([command, keys]) =>
      keys.map((key) => [command, commandOf({ ...pressed, key })]),
    );
    expect(all.length).toBeGreaterThan(12);
    for (const [command, heard] of all) expect(heard).toBe(command);
  });

  test("means nothing while somebody types, but for Escape", () => {
    for (const keys of Object.values(shortcutKeys))
      for (const key of keys) {
        const heard = commandOf({ ...pressed, key, isTyping: true });
        expect(heard).toBe(key === "Escape" ? "escape" : null);
      }
  });

  test("held with Control is the browser's, an arrow outside the queue scrolls", () => {
    expect(commandOf({ ...pressed, key: "t", isHeld: true })).toBe(null);
    expect(commandOf({ ...pressed, key: "ArrowDown", isInQueue: false })).toBe(null);
    expect(commandOf({ ...pressed, key: "j", isInQueue: false })).toBe("next");
  });

  test("acts with capitals locked, and not at all where single keys are switched off", () => {
    expect(commandOf({ ...pressed, key: "T" })).toBe("take");
    expect(commandOf({ ...pressed, key: "t", areOn: false })).toBe(null);
    expect(commandOf({ ...pressed, key: "ArrowUp", areOn: false })).toBe("previous");
  });
});

test("addresses become links, without the punctuation after them", () => {
  expect(linksIn("Voir https://one.be/creche?L=0. Ou (https://1030.be)!")).toEqual([
    { text: "Voir ", href: null },
    { text: "https://one.be/creche?L=0", href: "https://one.be/creche?L=0" },
    { text: ". Ou (", href: null },
    { text: "https://1030.be", href: "https://1030.be" },
    { text: ")!", href: null },
  ]);
  expect(linksIn("javascript:alert(1) data:text/html,x")).toEqual([
    { text: "javascript:alert(1) data:text/html,x", href: null },
  ]);
});

test("a wait is told in seconds, then minutes, then hours, and never below zero", () => {
  const waits = [-5_000, 42_900, 60_000, 725_000, 3_900_000];
  expect(waits.map((wait) => duration(wait, "fr"))).toEqual([
    "0 s",
    "42 s",
    "1 min 00 s",
    "12 min 05 s",
    "1 h 05",
  ]);
  expect(duration(3_900_000, "nl")).toBe("1 u 05");
});

test("a lost connection is tried again after 1 s, then less and less often, up to 15 s", () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(backOff)).toEqual([
    1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
  ]);
});

test("a reading asked for while it runs runs once more, and gives what was true after the asking", async () => {
  const gates: (() => void)[] = [];
  let truth = 1;
  const read = coalesce(async () => {
    const seen = truth;
    await new Promise<void>((resolve) => gates.push(resolve));
    return seen;
  });
  const first = read();
  truth = 2;
  const [second, third] = [read(), read()];
  gates[0]!();
  expect(await first).toBe(1);
  await expect.poll(() => gates.length).toBe(2);
  gates[1]!();
  expect([await second, await third, gates.length]).toEqual([2, 2, 2]);
});

test("a reading that failed does not keep the next one from running", async () => {
  let isBroken = true;
  const read = coalesce(async () => {
    if (isBroken) throw new Error("broken");
    return "read";
  });
  const failing = read();
  const next = read();
  isBroken = false;
  await expect(failing).rejects.toThrow("broken");
  await expect(next).resolves.toBe("read");
});

test("kept preferences are read, and what is not ours is as at the first visit", () => {
  const first = { language: "nl", theme: "system", sound: true, shortcuts: true };
  expect(preferencesIn(null, "nl")).toEqual(first);
  expect(preferencesIn("{broken", "nl")).toEqual(first);
  expect(preferencesIn('{"language":"de","theme":"pink","sound":1}', "nl")).toEqual(first);
  const kept = { language: "fr", theme: "dark", sound: false, shortcuts: false };
  expect(preferencesIn(JSON.stringify(kept), "nl")).toEqual(kept);
});

test("an act that was refused is explained by what came of it", () => {
  const told = (answer: Parameters<typeof noticeOf>[0]) =>
    noticeOf(answer, { kind: "closed" }, "ana");
  const bert = { id: "bert", name: "Bert" };
  expect(told({ outcome: "done", value: null })).toEqual({ kind: "closed" });
  expect(told({ outcome: "not-yours", by: bert })).toEqual({ kind: "taken", by: bert });
  expect(told({ outcome: "not-yours", by: { id: "ana", name: "Ana" } })).toEqual({
    kind: "impossible",
  });
  expect(told({ outcome: "refused", code: "AtCapacity" })).toEqual({ kind: "at-capacity" });
  expect(told({ outcome: "refused", code: "Impossible" })).toEqual({ kind: "impossible" });
  expect(told({ outcome: "unreachable" })).toEqual({ kind: "unreachable" });
  expect(told({ outcome: "signed-out" })).toBe(null);
});

test("a desk's hours are told until when they last", () => {
  const told = (hours: Pick<DeskLine, "open" | "opens" | "closes">, language: "fr" | "nl") =>
    deskHours(hours, consoleTexts[language], language, Date.parse("2026-11-23T14:00+01:00"));
  const open = { open: true, opens: null, closes: Date.parse("2026-11-23T16:00+01:00") };
  expect(told(open, "fr")).toBe("Ouvert jusqu’à 16:00");
  expect(told(open, "nl")).toBe("Open tot 16:00");
  const late = { ...open, closes: Date.parse("2026-11-24T02:00+01:00") };
  expect(told(late, "nl")).toBe("Open tot dinsdag 24 november, 02:00");
  expect(told({ open: true, opens: null, closes: null }, "fr")).toBe("Ouvert");
  const closed = { open: false, opens: Date.parse("2026-11-24T09:00+01:00"), closes: null };
  expect(told(closed, "fr")).toBe("Fermé jusqu’à mardi 24 novembre, 09:00");
});
