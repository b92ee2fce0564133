import { describe, expect, test } from "vitest";
import {
  caseEvents,
  caseStates,
  isEnded,
  nextState,
  statesBefore,
  type CaseEvent,
  type CaseState,
} from "../../src/domain/case.ts";

const no = null;
// The whole life of a case, written a second time by hand: a row a state, a column an event.
const columns: CaseEvent[] = [
  "claim",
  "transfer",
  "return",
  "close",
  "leave",
  "request-callback",
  "lapse",
  "expire",
];
const expected: Record<CaseState, (CaseState | null)[]> = {
  queued: ["accepted", "transferred", no, no, "abandoned", "callback", no, "abandoned"],
  transferred: ["accepted", "transferred", no, no, "abandoned", "callback", no, "abandoned"],
  accepted: [no, "transferred", "returned", "closed", "abandoned", no, "queued", "returned"],
  callback: ["callback", no, no, "closed", "abandoned", no, no, "closed"],
  closed: [no, no, no, no, no, no, no, no],
  returned: [no, no, no, no, no, no, no, no],
  abandoned: [no, no, no, no, no, no, no, no],
};
const pairs = caseStates.flatMap((state) =>
  columns.map((event, i) => [state, event, expected[state][i]!] as const),
);

test("the table of what can happen covers every state and every event", () => {
  expect(Object.keys(expected).sort()).toEqual([...caseStates].sort());
  expect([...columns].sort()).toEqual([...caseEvents].sort());
  expect(pairs).toHaveLength(56);
});

test.each(pairs)("%s, then %s: %s", (state, event, after) => {
  expect(nextState(state, event)).toBe(after);
});

test("the ends have no way on, and only they", () => {
  expect(caseStates.filter(isEnded)).toEqual(["closed", "returned", "abandoned"]);
});

test("every state can be reached from the queue, and an end from every state", () => {
  const after = (state: CaseState) =>
    caseEvents.map((event) => nextState(state, event)).filter((one) => one !== null);
  const reachedFrom = (start: CaseState) => {
    const reached = new Set([start]);
    for (const state of reached) for (const next of after(state)) reached.add(next);
    return reached;
  };
  expect([...reachedFrom("queued")].sort()).toEqual([...caseStates].sort());
  for (const state of caseStates)
    expect([...reachedFrom(state)].some(isEnded), `from ${state}`).toBe(true);
});

test("a counsellor has a case by claiming it, and in no other way", () => {
  const ways = caseStates.flatMap((state) =>
    caseEvents.filter((event) => state !== "accepted" && nextState(state, event) === "accepted"),
  );
  expect([...new Set(ways)]).toEqual(["claim"]);
});

describe("the states in which an event can happen", () => {
  test.each<[CaseEvent, CaseState[]]>([
    ["claim", ["queued", "transferred", "callback"]],
    ["transfer", ["queued", "transferred", "accepted"]],
    ["return", ["accepted"]],
    ["close", ["accepted", "callback"]],
    ["leave", ["queued", "transferred", "accepted", "callback"]],
    ["request-callback", ["queued", "transferred"]],
    ["lapse", ["accepted"]],
    ["expire", ["queued", "transferred", "accepted", "callback"]],
  ])("%s: %j", (event, states) => {
    expect(statesBefore(event)).toEqual(states);
  });
});
