import { describe, expect, test } from "vitest";
import { caseStates, type CaseState } from "../../../src/domain/case.ts";
import {
  canClose,
  canNote,
  canTake,
  canTransfer,
  endedSince,
  groupOf,
  groupsOf,
  isMine,
} from "../../../src/web/console/queue.ts";
import { ana, bert, caseOf } from "./cases.ts";

describe("the queue of a counsellor", () => {
  test("knows each case's group: nobody's, theirs, a colleague's", () => {
    const groups = (state: CaseState) =>
      [null, ana, bert].map((counsellor) => groupOf(caseOf({ state, counsellor }), ana));
    expect(Object.fromEntries(caseStates.map((state) => [state, groups(state)]))).toEqual({
      queued: ["waiting", "waiting", "waiting"],
      transferred: ["waiting", "waiting", "waiting"],
      accepted: ["others", "mine", "others"],
      callback: ["callbacks", "callbacks", "callbacks"],
      closed: ["ended", "ended", "ended"],
      returned: ["ended", "ended", "ended"],
      abandoned: ["ended", "ended", "ended"],
    });
  });

  test("keeps apart who waits for a desk or a language they do not serve", () => {
    const dutch = { ...ana, desks: ["jobs"], languages: ["nl" as const] };
    expect(groupOf(caseOf({ desk: "jobs", language: "nl" }), dutch)).toBe("waiting");
    expect(groupOf(caseOf({ desk: "jobs", language: "both" }), dutch)).toBe("waiting");
    expect(groupOf(caseOf({ desk: "jobs", language: "fr" }), dutch)).toBe("elsewhere");
    expect(groupOf(caseOf({ desk: "brussels", language: "nl" }), dutch)).toBe("elsewhere");
  });

  test("keeps the order in which people wait, and says so when nobody does", () => {
    const cases = [caseOf({ id: "b" }), caseOf({ id: "a" })];
    expect(groupsOf(cases, ana).map(({ cases: some }) => some.map(({ id }) => id))).toEqual([
      ["b", "a"],
    ]);
    expect(groupsOf([], ana)).toEqual([{ name: "waiting", cases: [] }]);
  });

  test("shows of the ended those of today, the newest first", () => {
    const ended = (id: string, endedAt: number) => caseOf({ id, state: "closed", endedAt });
    const cases = [ended("old", 99), ended("first", 100), ended("last", 200), caseOf()];
    expect(endedSince(cases, 100).map(({ id }) => id)).toEqual(["last", "first"]);
  });
});

describe("what a counsellor can do with a case", () => {
  const rights = {
    take: canTake,
    answer: isMine,
    transfer: canTransfer,
    close: canClose,
    note: canNote,
  };
  const can = (state: CaseState, counsellor: typeof bert | null) =>
    Object.entries(rights)
      .filter(([, right]) => right(caseOf({ state, counsellor }), ana))
      .map(([name]) => name)
      .join(" ");

  test("follows from its state and who has it", () => {
    const table = caseStates.map((state) => [
      state,
      [null, ana, bert].map((who) => can(state, who)),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      queued: ["take transfer note", "take transfer note", "take transfer note"],
      transferred: ["take transfer note", "take transfer note", "take transfer note"],
      accepted: ["transfer note", "answer transfer close note", ""],
      callback: ["take note", "close note", "take"],
      closed: ["note", "note", ""],
      returned: ["note", "note", ""],
      abandoned: ["note", "note", ""],
    });
  });
});
