import { describe, expect, test } from "vitest";
import { rolesIn } from "../../src/counsellor/oidc-roles.ts";

describe("roles among claims", () => {
  const claim = { claim: "roles", counsellor: "counsellor", supervisor: "supervisor" };

  test.each([
    [{ roles: ["supervisor"] }, claim, ["supervisor"]],
    [{ roles: "counsellor" }, claim, ["counsellor"]],
    [{ roles: null }, claim, []],
    [{ roles: { counsellor: true } }, claim, []],
    [
      { "https://x.y/roles": ["counsellor"] },
      { ...claim, claim: "https://x.y/roles" },
      ["counsellor"],
    ],
    [{ a: { b: ["counsellor"] } }, { ...claim, claim: "a.b" }, ["counsellor"]],
    [{ a: "text" }, { ...claim, claim: "a.length" }, []],
    [{}, { ...claim, claim: "constructor.name", counsellor: "Object" }, []],
  ])("%j, read by %j, are %j", (claims, given, roles) => {
    expect(rolesIn(claims, given)).toEqual(roles);
  });
});
