import { describe, expect, test } from "vitest";
import { chooseDesk, type Wanted } from "../../src/domain/choose-desk.ts";
import { deskOf } from "./desks.ts";

const desks = [
  deskOf({ id: "all" }),
  deskOf({ id: "all-too" }),
  deskOf({ id: "dutch", languages: ["nl"] }),
  deskOf({ id: "housing", topics: ["housing", "social-aid"] }),
  deskOf({ id: "housing-dutch", topics: ["housing"], languages: ["nl"] }),
  deskOf({ id: "jette", communes: ["21010"] }),
  deskOf({ id: "jette-food", communes: ["21010", "21008"], topics: ["food"] }),
  deskOf({ id: "uccle", communes: ["21016"], languages: ["fr"] }),
];

describe("the most specific desk that serves takes a case:", () => {
  test.each<[string, Wanted["commune"], Wanted["language"], Wanted["topic"]]>([
    ["all", "21001", "fr", "food"],
    ["all", null, "fr", null],
    ["dutch", "21001", "nl", "food"],
    ["housing", "21001", "fr", "housing"],
    ["housing", null, "fr", "social-aid"],
    ["housing-dutch", "21001", "nl", "housing"],
    ["housing", "21001", "nl", "social-aid"],
    ["jette", "21010", "nl", "housing"],
    ["jette", "21010", "fr", null],
    ["jette-food", "21010", "fr", "food"],
    ["jette-food", "21008", "nl", "food"],
    ["uccle", "21016", "fr", "housing"],
    ["housing-dutch", "21016", "nl", "housing"],
    ["housing-dutch", "21001", "both", "housing"],
  ])("%s, for commune %s, language %s, topic %s", (id, commune, language, topic) => {
    expect(chooseDesk(desks, { commune, language, topic })!.id).toBe(id);
  });
});

test("where the commune is not known, only a desk for all communes is chosen", () => {
  const jette = [deskOf({ id: "jette", communes: ["21010"] })];
  expect(chooseDesk(jette, { commune: null, language: "fr", topic: null })).toBeNull();
  expect(chooseDesk(jette, { commune: "21010", language: "fr", topic: null })!.id).toBe("jette");
});

test.each<[string, Wanted]>([
  ["the commune", { commune: "21001", language: "fr", topic: "food" }],
  ["the language", { commune: "21010", language: "nl", topic: "food" }],
  ["the topic", { commune: "21010", language: "fr", topic: "jobs" }],
  ["an unknown topic", { commune: "21010", language: "fr", topic: null }],
])("none is chosen when none serves %s", (_, wanted) => {
  const desk = deskOf({ communes: ["21010"], languages: ["fr"], topics: ["food"] });
  expect(chooseDesk([desk], wanted)).toBeNull();
});

test("without desks none is chosen", () => {
  expect(chooseDesk([], { commune: null, language: "both", topic: null })).toBeNull();
});
