import { UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../channel/direct-line/calls.ts";
import { desk } from "../handoff/served.ts";
import { appId, objectId, otherTenant, startEntra, tenant, type Entra } from "./entra.ts";
import { follow } from "./event-reader.ts";
import { startOffice, type Office } from "./office.ts";

let entra: Entra;
let office: Office;
beforeAll(async () => {
  entra = await startEntra();
  office = await startOffice({ teams: entra.settings, publicUrl: "https://zinneke.example" });
});
afterAll(async () => {
  await office.stop();
  await entra.stop();
});

const send = (method: string, path: string, bearer: string, json?: unknown, headers = {}) =>
  call(office, method, `/counsellor/api${path}`, {
    ...(json !== undefined && { json }),
    headers: { authorization: `Bearer ${bearer}`, ...headers },
  });
const signIn = (token: string, headers = {}) =>
  call(office, "POST", "/counsellor/api/teams-sign-in", { json: { token }, headers });
const bearerOf = async (claims = {}): Promise<string> =>
  (await signIn(await entra.token(claims))).body.token;

describe("a token of Teams", () => {
  test("signs in under the name, the roles and the id that Teams' cards know", async () => {
    const answer = await signIn(await entra.token());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { body } = await send("GET", "/session", answer.body.token);
    expect(body).toMatchObject({
      id: `entra-${objectId.toLowerCase()}`,
      name: "Ana De Smet",
      roles: ["counsellor"],
    });
  });

  test.each([
    [
      "for our app's address (version 1)",
      () => ({
        aud: `api://zinneke.example/botid-${appId}`,
        iss: `https://sts.windows.net/${tenant}/`,
      }),
    ],
    ["of a supervisor", () => ({ roles: ["Supervisor"] })],
    [
      "with its tenant in capitals",
      () => ({ tid: tenant.toUpperCase(), iss: `${entra.settings.authority}/${tenant}/v2.0` }),
    ],
  ])("%s signs in too", async (_, claims) => {
    expect(await signIn(await entra.token(claims()))).toMatchObject({ status: 200 });
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, () => string | Promise<string>]>([
    ["forged", () => entra.token({}, { isForged: true })],
    ["unsigned", () => new UnsecuredJWT({ aud: appId, tid: tenant, oid: objectId }).encode()],
    ["for another app", () => entra.token({ aud: "22222222-2222-3333-4444-555555555555" })],
    ["for another host's app", () => entra.token({ aud: `api://evil.example/${appId}` })],
    ["of an organisation that is not allowed", () => entra.token({ tid: otherTenant })],
    [
      "of an allowed organisation, issued by another",
      () => entra.token({ iss: `https://sts.windows.net/${otherTenant}/` }),
    ],
    ["from another issuer", () => entra.token({ iss: "https://evil.example" })],
    ["that has expired", () => entra.token({ exp: past })],
    ["that is not yet valid", () => entra.token({ nbf: past + 7200 })],
    ["for another permission", () => entra.token({ scp: "User.Read" })],
    ["of an app, not a person", () => entra.token({ scp: undefined })],
    ["without an account", () => entra.token({ oid: undefined })],
    ["that is none", () => "x"],
    ["that is none, in three parts", () => "a.b.c"],
  ])("%s is refused", async (_, make) => {
    expect(await signIn(await make())).toMatchObject({
      status: 401,
      body: { error: { code: "WrongToken" } },
    });
  });

  test.each([[undefined], [[]], ["Counsellor"], [["Reader"]]])(
    "with the roles %j gives no session",
    async (roles) => {
      const answer = await signIn(await entra.token({ roles }));
      expect(answer).toMatchObject({ status: 403, body: { error: { code: "NoRole" } } });
      expect(answer.body.token).toBeUndefined();
    },
  );

  test("has keys asked for of allowed organisations alone", async () => {
    await signIn(await entra.token({ tid: otherTenant }));
    await signIn(await entra.token({ tid: "../../evil" }));
    expect(new Set(entra.asked)).toEqual(new Set([`/${tenant}/discovery/v2.0/keys`]));
  });

  test("is not taken from a page of another site", async () => {
    const token = await entra.token();
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
      expect(await signIn(token, headers)).toMatchObject({ status: 403 });
  });

  test("is to be tried again where the keys cannot be read", async () => {
    const away = await startOffice({
      teams: { ...entra.settings, authority: "http://127.0.0.1:9" },
    });
    const token = await entra.token();
    const answer = await call(away, "POST", "/counsellor/api/teams-sign-in", { json: { token } });
    expect(answer).toMatchObject({ status: 503, body: { error: { code: "KeysUnavailable" } } });
    await away.stop();
  });
});

describe("a session begun in Teams", () => {
  test("changes things without a second token, which only cookies need", async () => {
    const bearer = await bearerOf();
    const { id } = await office.waiting();
    expect(await send("POST", `/cases/${id}/claim`, bearer, {})).toMatchObject({ status: 200 });
    expect(await send("POST", `/cases/${id}/messages`, bearer, { text: "Bonjour" })).toMatchObject({
      status: 201,
    });
    expect((await office.handoff.open(id))?.case).toMatchObject({
      workplace: "console",
      desk: desk.id,
    });
  });

  test("is refused a supervisor's calls, other sites' pages, and everything once it is ended", async () => {
    const bearer = await bearerOf();
    expect(await send("GET", "/figures", bearer)).toMatchObject({ status: 403 });
    const foreign = { origin: "https://evil.example" };
    expect(await send("POST", "/heartbeat", bearer, {}, foreign)).toMatchObject({ status: 403 });
    expect(await send("POST", "/sign-out", bearer, {})).toMatchObject({ status: 204 });
    expect(await send("GET", "/session", bearer)).toMatchObject({ status: 401 });
  });

  test("is not helped by a cookie where its own token is wrong", async () => {
    const here = await startOffice({ teams: entra.settings });
    const { cookie } = await here.supervisor();
    const asked = (headers: Record<string, string>) =>
      call(here, "GET", "/counsellor/api/session", { headers });
    expect(await asked({ cookie })).toMatchObject({ status: 200 });
    expect(await asked({ cookie, authorization: "Bearer wrong" })).toMatchObject({ status: 401 });
    await here.stop();
  });

  test("is another than what Teams gave, which opens nothing by itself", async () => {
    const token = await entra.token();
    expect(await send("GET", "/session", token)).toMatchObject({ status: 401 });
  });

  test("follows the stream of changes", async () => {
    const bearer = await bearerOf();
    const reader = await follow({ url: office.url, cookie: "" }, { bearer });
    const { id } = await office.waiting();
    expect(await reader.next(1)).toMatchObject([
      { event: "case", data: { case: id, kind: "opened" } },
    ]);
    reader.leave();
  });
});

describe("the page", () => {
  const policyOf = async (path: string, of = office) =>
    (await fetch(`${of.url}${path}`)).headers.get("content-security-policy");

  test("may be framed by Teams as a tab, and by nobody otherwise", async () => {
    expect(await policyOf("/counsellor?teams=1")).toMatch(
      /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft/,
    );
    expect(await policyOf("/counsellor")).toContain("frame-ancestors 'none'");
  });

  test("is no tab where Teams is not set up, and there is no such sign-in", async () => {
    const without = await startOffice();
    expect(await policyOf("/counsellor?teams=1", without)).toContain("frame-ancestors 'none'");
    const answer = await call(without, "POST", "/counsellor/api/teams-sign-in", {
      json: { token: await entra.token() },
    });
    expect(answer.status).toBe(404);
    await without.stop();
  });
});
