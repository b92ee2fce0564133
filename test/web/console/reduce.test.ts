import { describe, expect, test } from "vitest";
import { asking, notYetShown, unreadIn } from "../../../src/web/console/arrivals.ts";
import { preferencesIn } from "../../../src/web/console/preferences.ts";
import { reduce } from "../../../src/web/console/reduce.ts";
import { newConsole, type Action, type State } from "../../../src/web/console/state.ts";
import { ana, caseOf, fileOf } from "./cases.ts";

const nothing = { drafts: {}, noteDrafts: {}, outgoing: {} };
const after = (...actions: Action[]): State =>
  actions.reduce(reduce, newConsole(preferencesIn(null, "fr"), nothing));
const signedIn: Action = { type: "session", session: { kind: "yes", who: ana } };
const cases = (...all: Partial<Parameters<typeof caseOf>[0]>[]): Action => ({
  type: "cases",
  cases: all.map((one) => caseOf(one)),
});
const said = (state: State) =>
  state.announcements.map((one) => (one.kind === "message" ? one.entry.text : one.kind));

describe("a new case", () => {
  test("is announced and heard once, and those that waited already are not", () => {
    const first = after(signedIn, cases({ id: "a" }));
    expect([first.arrivals, said(first)]).toEqual([0, []]);
    const second = reduce(first, cases({ id: "a" }, { id: "b" }));
    expect([second.arrivals, said(second)]).toEqual([1, ["new-case"]]);
    expect(reduce(second, cases({ id: "a" }, { id: "b" })).arrivals).toBe(1);
  });

  test("is heard again when it comes back to the queue", () => {
    const mine = { id: "a", state: "accepted", counsellor: ana } as const;
    expect(after(signedIn, cases(mine), cases({ id: "a" })).arrivals).toBe(1);
  });

  test("of another desk or language is not heard", () => {
    const who = { ...ana, languages: ["nl" as const] };
    const state = after(
      { type: "session", session: { kind: "yes", who } },
      cases(),
      cases({ id: "b", language: "fr" }),
    );
    expect(state.arrivals).toBe(0);
  });
});

describe("a message", () => {
  const select: Action = { type: "selected", case: "one" };
  const file = (words: string): Action => ({ type: "file", file: fileOf(words) });

  test("of the open case is announced once, however often the case is read", () => {
    const state = after(signedIn, select, file("r1 a2"), file("r1 a2 r3"), file("r1 a2 r3"));
    expect(said(state)).toEqual(["r3"]);
  });

  test("of another case is not announced, and counts as unread until the case is opened", () => {
    const elsewhere = after(signedIn, file("r1 c2"), file("r1 c2 r3 r4"));
    expect(said(elsewhere)).toEqual([]);
    expect(unreadIn(elsewhere.files["one"], elsewhere.seen["one"])).toBe(2);
    const opened = reduce(elsewhere, select);
    expect(unreadIn(opened.files["one"], opened.seen["one"])).toBe(0);
  });

  test("of the open case is unread while nobody looks, until somebody does", () => {
    const away = after(
      signedIn,
      select,
      file("r1"),
      { type: "attends", attends: false },
      file("r1 r2"),
    );
    expect(unreadIn(away.files["one"], away.seen["one"])).toBe(1);
    const back = reduce(away, { type: "attends", attends: true });
    expect(unreadIn(back.files["one"], back.seen["one"])).toBe(0);
  });

  test("ends the sign that the resident types", () => {
    const typing = after({ type: "typing", case: "one", at: 5_000 });
    expect(typing.typing["one"]).toBe(5_000);
    const change = { sequence: 1, case: "one", kind: "message", at: 6_000 } as const;
    expect(reduce(typing, { type: "changed", change }).typing["one"]).toBe(0);
  });
});

describe("an answer on its way", () => {
  const sending: Action = { type: "sending", case: "one", id: "m", text: "c3" };
  const file = (words: string): Action => ({ type: "file", file: fileOf(words) });

  test("is shown at once, and not beside itself when the transcript has it", () => {
    const state = after(signedIn, file("r1 a2"), sending);
    const shown = (words: string) => notYetShown(state.outgoing["one"]!, fileOf(words), "Ana");
    expect(shown("r1 a2").map(({ text }) => text)).toEqual(["c3"]);
    expect(shown("r1 a2 c3")).toEqual([]);
  });

  test("with the same words as an earlier one stands for itself", () => {
    const state = after(signedIn, file("r1 c3"), sending);
    expect(notYetShown(state.outgoing["one"]!, fileOf("r1 c3"), "Ana")).toHaveLength(1);
    const twice = reduce(state, { ...sending, id: "n" } as Action);
    expect(notYetShown(twice.outgoing["one"]!, fileOf("r1 c3 c3"), "Ana")).toHaveLength(1);
  });

  test("that could not be sent stays, and is sent again under its id", () => {
    const failed = after(
      signedIn,
      file("r1"),
      sending,
      { type: "sent", case: "one", id: "m", became: "failed" },
      file("r1 r2"),
    );
    expect(failed.outgoing["one"]).toMatchObject([{ id: "m", state: "failed", after: 1 }]);
    const again = reduce(failed, sending);
    expect(again.outgoing["one"]).toMatchObject([{ id: "m", state: "sending", after: 1 }]);
    const shown = reduce(again, { type: "sent", case: "one", id: "m", became: "shown" });
    expect(shown.outgoing["one"]).toEqual([]);
  });
});

test("an answer that was stored though the word of it got lost is not sent again", () => {
  const state = after(
    signedIn,
    { type: "file", file: fileOf("r1") },
    { type: "sending", case: "one", id: "m", text: "c2" },
    { type: "file", file: fileOf("r1 c2") },
    { type: "sent", case: "one", id: "m", became: "failed" },
  );
  expect(state.outgoing["one"]).toEqual([]);
});

describe("what is written and not sent", () => {
  test("is kept for each case", () => {
    const state = after(
      { type: "drafted", case: "a", text: "une" },
      { type: "drafted", case: "b", text: "autre" },
      { type: "selected", case: "b" },
    );
    expect(state.drafts).toEqual({ a: "une", b: "autre" });
  });

  test("stays when it was changed while the note was being kept", () => {
    const kept: Action = { type: "note-kept", case: "a", text: "appeler" };
    const drafted = (text: string): Action => ({ type: "note-drafted", case: "a", text });
    expect(after(drafted("appeler "), kept).noteDrafts["a"]).toBe("");
    expect(after(drafted("appeler demain"), kept).noteDrafts["a"]).toBe("appeler demain");
  });

  test("is gone for the next person after signing out", () => {
    const state = after(
      signedIn,
      cases({ id: "a" }),
      { type: "file", file: fileOf("r1") },
      { type: "drafted", case: "a", text: "secret" },
      { type: "signed-out" },
    );
    expect(state).toEqual({ ...after(), session: { kind: "left" } });
  });
});

test("what asks for the counsellor is counted: who waits, and what they have not read", () => {
  const mine = { id: "one", state: "accepted", counsellor: ana } as const;
  const file: Action = { type: "file", file: fileOf("r1 c2 r3", mine) };
  expect(asking(after(signedIn, cases({ id: "a" }, mine), file))).toBe(2);
});

test("an erased case is gone everywhere, with a dialog about it", () => {
  const state = after(
    signedIn,
    cases({ id: "one" }),
    { type: "file", file: fileOf("r1") },
    { type: "selected", case: "one" },
    { type: "dialog", dialog: "close" },
    { type: "erased", case: "one" },
  );
  expect(state).toMatchObject({ cases: [], files: {}, selected: null, dialog: null });
});
