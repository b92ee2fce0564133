import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { ApiRoute } from "../../src/counsellor/api-route.ts";
import { apiRoutes } from "../../src/counsellor/api-routes.ts";
import { hubCalls } from "../../src/counsellor/hub/hub-calls.ts";
import { teamsCalls } from "../../src/counsellor/teams-sign-in.ts";
import type { ApiParts } from "../../src/counsellor/parts.ts";
import type { Handoff } from "../../src/handoff/handoff.ts";
import type { Wire } from "../channel/direct-line/calls.ts";
import { type Browser, browse, type Office, startOffice, wanted } from "./office.ts";

// Every call of the table, as made by everybody who may and may not make it.

const secret = "the-secret-of-the-hub";
const entraSettings = { appId: "app", tenants: [], authority: "http://127.0.0.1:9" };
const hub = { url: "http://127.0.0.1:9/hub", secret };

/** The table itself: nothing is called here. */
const routes = apiRoutes({} as ApiParts, [
  ...hubCalls({} as Handoff),
  ...teamsCalls(entraSettings, { publicUrl: null } as Parameters<typeof teamsCalls>[1]),
]);
const names = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const person = names.filter(([, { allowed }]) => allowed !== "hub" && allowed !== "anybody");
const changing = person.filter(([, { method }]) => method !== "get");
const supervised = person.filter(([, { allowed }]) => allowed === "supervisor");
const acts = changing.filter(([, { path }]) => path.startsWith("/cases/:id/"));

const bodies: Record<string, unknown> = {
  "/session": { name: "Ana B." },
  "/sign-in-links": { name: "Bram", roles: ["counsellor"] },
  "/cases/:id/messages": { text: "Bonjour", id: "m1" },
  "/cases/:id/notes": { text: "Rappeler le CPAS", id: "n1" },
  "/cases/:id/transfer": { desk: "housing" },
  "/cases/:id/close": { outcome: "answered" },
  "/cases/:id/callback": { reached: false },
  "/hub/activities": { type: "typing", conversation: { id: "none" } },
};
const queries: Record<string, string> = {
  "/programmes": "?q=logement&language=fr",
  "/canned": "?language=nl",
};

let office: Office;
let supervisor: Browser;
let ana: Browser;
let bram: Browser;
beforeAll(async () => {
  office = await startOffice({ hub });
  supervisor = await office.supervisor();
  ana = await office.counsellor("Ana");
  bram = await office.counsellor("Bram");
});
afterAll(() => office?.stop());

function make(
  { method, path }: ApiRoute,
  browser: Pick<Browser, "send">,
  { id = "none", headers = {} }: { id?: string; headers?: Record<string, string> } = {},
): Promise<Wire> {
  return browser.send(method.toUpperCase(), path.replace(":id", id) + (queries[path] ?? ""), {
    headers,
    ...(method !== "get" && { json: bodies[path] ?? {} }),
  });
}

/** A case in the state in which a call can be made, in the hands of somebody. */
async function caseFor({ path }: ApiRoute, browser: Browser): Promise<string> {
  const { conversation, id } = await office.waiting();
  if (path.endsWith("/callback")) await office.handoff.requestCallback(conversation, wanted);
  if (!path.endsWith("/claim")) await browser.post(`/cases/${id}/claim`);
  return id;
}

/** A session's token: it is the same table, whichever way it is sent. */
function tokenOf({ cookie }: Browser): string {
  return cookie.replace(/^.*?=/, "");
}

function expectRefused(answer: Wire, status: number, code: string): void {
  expect(answer).toMatchObject({ status, body: { error: { code } } });
  expect(answer.body.error.message).toMatch(/: \S|\. \S/);
}

test("the table has every call of the API, once", () => {
  expect(new Set(names.map(([name]) => name)).size).toBe(routes.length);
  expect(person).toHaveLength(22);
  // Whoever signs in is not signed in yet: nothing else is open to anybody.
  expect(names.flatMap(([name, { allowed }]) => (allowed === "anybody" ? [name] : []))).toEqual([
    "post /teams-sign-in",
  ]);
});

describe.each(person)("%s", (_, route) => {
  test.each([
    ["nobody", ""],
    ["a forged cookie", `zinneke-counsellor=${"A".repeat(43)}`],
    ["an empty cookie", "zinneke-counsellor="],
  ])("is refused to %s, and tells nothing", async (__, cookie) => {
    const stranger = await browse(office.url, cookie);
    const answer = await make(route, stranger, { headers: { "x-csrf-token": ana.csrf } });
    expectRefused(answer, 401, "NotSignedIn");
    expect(Object.keys(answer.body)).toEqual(["error"]);
  });

  test("is refused once the session has expired", async () => {
    const late = await startOffice();
    const browser = await late.supervisor();
    late.clock.time += 12 * 60 * 60 * 1000;
    expectRefused(
      await make(route, browser, { headers: { "x-csrf-token": browser.csrf } }),
      401,
      "NotSignedIn",
    );
    await late.stop();
  });

  test("is not opened by the hub's secret", async () => {
    const stranger = await browse(office.url, "");
    const headers = { authorization: `Bearer ${secret}` };
    expectRefused(await make(route, stranger, { headers }), 401, "NotSignedIn");
  });
});

describe.each(person.filter(([, { path }]) => path !== "/events" && path !== "/sign-out"))(
  "%s, in Teams",
  (_, route) => {
    test("is answered to a bearer who may make it, without the session's token", async () => {
      const browser = route.allowed === "supervisor" ? supervisor : ana;
      const id = route.path.includes(":id") ? await caseFor(route, browser) : "none";
      const stranger = await browse(office.url, "");
      const headers = { authorization: `Bearer ${tokenOf(browser)}` };
      const answer = await make(route, stranger, { id, headers });
      expect(answer.status, JSON.stringify(answer.body)).toBe(route.response.status);
    });

    test.each(["A".repeat(43), "a.b.c"])("is refused to the bearer %s", async (bearer) => {
      const stranger = await browse(office.url, "");
      const headers = { authorization: `Bearer ${bearer}` };
      expectRefused(await make(route, stranger, { headers }), 401, "NotSignedIn");
    });
  },
);

describe.each(changing)("%s", (_, route) => {
  test("is refused to a bearer's page of another site", async () => {
    const stranger = await browse(office.url, "");
    const headers = {
      authorization: `Bearer ${tokenOf(supervisor)}`,
      origin: "https://evil.example",
    };
    expectRefused(await make(route, stranger, { headers }), 403, "ForeignOrigin");
  });

  test("is refused without the session's token, or with another's", async () => {
    expectRefused(await make(route, supervisor), 403, "WrongCsrfToken");
    for (const csrf of ["", "x", ana.csrf])
      expectRefused(
        await make(route, supervisor, { headers: { "x-csrf-token": csrf } }),
        403,
        "WrongCsrfToken",
      );
  });

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
  ])("is refused to a page of another site: %j", async (foreign) => {
    const headers = { "x-csrf-token": supervisor.csrf, ...foreign };
    expectRefused(await make(route, supervisor, { headers }), 403, "ForeignOrigin");
  });
});

test.each(supervised)("%s is refused to a counsellor who is no supervisor", async (_, route) => {
  expectRefused(
    await make(route, ana, { headers: { "x-csrf-token": ana.csrf } }),
    403,
    "WrongRole",
  );
});

describe.each(person.filter(([, { path }]) => path !== "/events" && path !== "/sign-out"))(
  "%s",
  (_, route) => {
    test("is answered as its schema says to those who may make it, from a page of this server", async () => {
      const browser = route.allowed === "supervisor" ? supervisor : ana;
      const id = route.path.includes(":id") ? await caseFor(route, browser) : "none";
      const headers = { "x-csrf-token": browser.csrf, origin: office.url };
      const answer = await make(route, browser, { id, headers });
      expect(answer.status, JSON.stringify(answer.body)).toBe(route.response.status);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      if (route.response.of === "nothing") expect(answer.body).toBe("");
      else (route.response.of as z.ZodType).parse(answer.body);
    });
  },
);

describe.each(acts)("%s", (_, route) => {
  test("leaves another counsellor's case alone, and says who has it", async () => {
    const id = await caseFor(route, bram);
    if (route.path.endsWith("/claim")) await bram.post(`/cases/${id}/claim`);
    const before = await office.handoff.open(id);
    const answer = await make(route, ana, { id, headers: { "x-csrf-token": ana.csrf } });
    // Nobody is told that a stranger types, and nothing comes of it.
    if (route.path.endsWith("/typing")) expect(answer.status).toBe(204);
    else {
      const code = route.path.endsWith("/claim") ? "AlreadyTaken" : "NotYours";
      expectRefused(answer, 409, code);
      expect(answer.body.by).toEqual({ id: bram.id, name: "Bram" });
    }
    expect(await office.handoff.open(id)).toEqual(before);
  });

  test.each(["none", "a b", "%00", "..%2f"])("knows no case %j", async (id) => {
    const answer = await make(route, ana, { id, headers: { "x-csrf-token": ana.csrf } });
    if (route.path.endsWith("/typing")) expect(answer.status).toBe(204);
    else expectRefused(answer, 404, "NoSuchCase");
  });
});

describe("the engagement hub's call", () => {
  const [, route] = names.find(([, { allowed }]) => allowed === "hub")!;

  test.each([
    ["no secret", {}],
    ["a wrong one", { authorization: "Bearer the-secret-of-the-hug" }],
    ["an empty one", { authorization: "Bearer " }],
    ["no bearer", { authorization: secret }],
  ])("is refused with %s", async (_, headers) => {
    const stranger = await browse(office.url, "");
    expectRefused(
      await make(route, stranger, { headers: headers as Record<string, string> }),
      401,
      "NotTheHub",
    );
  });

  test("is refused to a supervisor, and let in with the secret", async () => {
    const headers = { "x-csrf-token": supervisor.csrf };
    expectRefused(await make(route, supervisor, { headers }), 401, "NotTheHub");
    const stranger = await browse(office.url, "");
    const authorization = `Bearer ${secret}`;
    expect(await make(route, stranger, { headers: { authorization } })).toMatchObject({
      status: 200,
    });
  });

  test("is not there without a hub", async () => {
    const without = await startOffice();
    const stranger = await browse(without.url, "");
    expect((await make(route, stranger)).status).toBe(404);
    await without.stop();
  });
});
