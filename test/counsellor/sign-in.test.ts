import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sessionsOf } from "../../src/store/sessions.ts";
import { onBothEngines } from "../engines.ts";
import { browse, cookieIn, type Office, openLink, startOffice } from "./office.ts";

const hour = 60 * 60 * 1000;

describe("a sign-in link", () => {
  let office: Office;
  let link: string;
  beforeEach(async () => {
    office = await startOffice();
    link = (await office.side.firstSignInLink(office.url))!;
  });
  afterEach(() => office.stop());
  const open = (headers: Record<string, string> = {}) =>
    fetch(link, { redirect: "manual", headers });

  test("signs the first counsellor in as a supervisor, and leads to the console", async () => {
    const answer = await open();
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/counsellor");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^zinneke-counsellor=[\w-]{43}; Max-Age=43200; Path=\/counsellor; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    const { body } = await (await browse(office.url, cookieIn(answer)!)).get("/session");
    expect(body).toMatchObject({
      name: "Zinneke",
      roles: ["counsellor", "supervisor"],
      desks: [],
      languages: ["fr", "nl"],
    });
  });

  test("is good once: of many who open it at the same time, one is signed in", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(410)]);
  });

  test("used or older than an hour, it says so in both languages, and what to do", async () => {
    office.clock.time += hour;
    const answer = await open();
    const page = await answer.text();
    expect(answer.status).toBe(410);
    expect(cookieIn(answer)).toBeNull();
    expect(page).toMatch(/lang="fr".*n'est plus valable.*lang="nl".*niet meer geldig/s);
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*'nonce-/);
  });

  test("sets its cookie for https only where the request came over it", async () => {
    const answer = await open({ "x-forwarded-proto": "https" });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  test("opened again and again from one place, it asks to wait", async () => {
    const statuses: number[] = [];
    for (let tried = 0; tried < 31; tried++)
      statuses.push((await fetch(`${office.url}/counsellor/sign-in?token=guess${tried}`)).status);
    expect(statuses).toEqual([...Array(30).fill(410), 429]);
    office.clock.time += 2000;
    expect((await open()).status).toBe(303);
  });

  test("takes the place of the session the browser had", async () => {
    const before = await office.supervisor();
    const cookie = await openLink(link, before.cookie);
    expect(cookie).not.toBe(before.cookie);
    expect((await before.get("/session")).status).toBe(401);
    expect((await (await browse(office.url, cookie)).get("/session")).status).toBe(200);
  });

  test("is stored as a hash, as is the session it opens", async () => {
    const token = new URL(link).searchParams.get("token")!;
    const { cookie } = await office.supervisor();
    const rows = await office.store.query(
      `select token_hash as hash from sign_in_links union all select token_hash from counsellor_sessions`,
    );
    expect(rows).toHaveLength(3);
    for (const { hash } of rows) {
      expect(hash).toMatch(/^[\w-]{43}$/);
      expect([token, cookie.split("=")[1]]).not.toContain(hash);
    }
  });
});

describe("a supervisor", () => {
  let office: Office;
  afterEach(() => office.stop());

  test("makes links for others, each a counsellor of their own", async () => {
    office = await startOffice();
    const supervisor = await office.supervisor();
    const { status, body } = await supervisor.post("/sign-in-links", {
      name: " Ana ",
      roles: ["counsellor"],
    });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        url: expect.stringMatching(
          new RegExp(`^${office.url}/counsellor/sign-in\\?token=[\\w-]{43}$`),
        ),
        expires: office.clock.time + hour,
      },
    });
    const ana = await browse(office.url, await openLink(body.url));
    expect(ana.name).toBe("Ana");
    expect(ana.id).not.toBe(supervisor.id);
  });

  test("is told what is wrong with a link asked for", async () => {
    office = await startOffice();
    const supervisor = await office.supervisor();
    for (const [json, where] of [
      [{ name: "", roles: ["counsellor"] }, "name: is empty"],
      [{ name: "Ana", roles: [] }, "roles: names no role"],
      [{ name: "Ana", roles: ["mayor"] }, "roles.0: "],
      [{ name: "Ana\nBram", roles: ["counsellor"] }, "name: must stand on one line"],
      [{ name: "A\u0000na", roles: ["counsellor"] }, "name: has control characters"],
    ] as const) {
      const { status, body } = await supervisor.post("/sign-in-links", json);
      expect({ status, code: body.error.code }).toEqual({ status: 400, code: "BadArgument" });
      expect(body.error.message).toContain(where);
    }
  });

  test("gives links that lead to the public address, from which calls may come", async () => {
    office = await startOffice({ publicUrl: "https://zinneke.example" });
    const link = await office.side.firstSignInLink(office.url);
    expect(link).toMatch(/^https:\/\/zinneke\.example\/counsellor\/sign-in\?token=/);
    const cookie = await openLink(link!.replace("https://zinneke.example", office.url));
    const browser = await browse(office.url, cookie);
    const headers = { "x-csrf-token": browser.csrf, origin: "https://zinneke.example" };
    expect((await browser.send("POST", "/heartbeat", { json: {}, headers })).status).toBe(204);
  });
});

describe("a counsellor", () => {
  let office: Office;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.stop());

  test("changes their name, and chooses the desks and languages they serve", async () => {
    const ana = await office.counsellor("Ana");
    const changed = await ana.patch({ name: "Ana B.", desks: ["housing"], languages: ["nl"] });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: "Ana B.", desks: ["housing"], languages: ["nl"], csrf: ana.csrf },
    });
    expect(await ana.patch({ name: "Ana" })).toMatchObject({
      body: { name: "Ana", desks: ["housing"], languages: ["nl"] },
    });
    expect(await ana.patch({ desks: [], languages: ["nl", "fr"] })).toMatchObject({
      body: { desks: [], languages: ["fr", "nl"] },
    });
    expect((await ana.patch({ desks: ["nowhere"] })).body.error.message).toContain(`"nowhere"`);
  });

  test("is known by the browser's language, where it is one of ours", async () => {
    const ana = await office.counsellor("Ana");
    for (const [accepted, language] of [
      ["nl-BE,nl;q=0.9,fr;q=0.8", "nl"],
      ["en;q=0.9, nl;q=0.3, fr-BE;q=0.7", "fr"],
      ["de", null],
    ] as const) {
      const headers = { "accept-language": accepted };
      expect((await ana.send("GET", "/session", { headers })).body.language).toBe(language);
    }
  });

  test("signs out of this browser only", async () => {
    const ana = await office.counsellor("Ana");
    const bram = await office.counsellor("Bram");
    const { status, headers } = await ana.post("/sign-out");
    expect(status).toBe(204);
    expect(headers.get("set-cookie")).toMatch(/^zinneke-counsellor=; Max-Age=0; Path=\/counsellor/);
    expect((await ana.get("/session")).status).toBe(401);
    expect((await bram.get("/session")).status).toBe(200);
  });
});

describe("the page /counsellor", () => {
  let office: Office;
  afterEach(() => office.stop());
  const page = async (cookie = "") => {
    const answer = await fetch(`${office.url}/counsellor`, { headers: { cookie } });
    return { answer, text: await answer.text() };
  };

  test("is the console to who is signed in, under a nonce of its own, kept by no cache", async () => {
    office = await startOffice();
    const { cookie } = await office.supervisor();
    const { answer, text } = await page(cookie);
    const [, nonce] = /nonce="([\w-]{20,})"/.exec(text) ?? [];
    expect(text).toContain("<title>Console</title>");
    expect(answer.headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ` +
        `connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await page(cookie)).text).not.toContain(nonce);
  });

  test.each([
    ["a link was printed", { boundToLoopback: true }, /lien de connexion.*aanmeldlink/s],
    ["nothing is set up", { boundToLoopback: false }, /OIDC_ISSUER.*OIDC_ISSUER/s],
  ])("says how to get in where %s, in both languages", async (_, parts, said) => {
    office = await startOffice(parts);
    const { answer, text } = await page();
    expect(answer.status).toBe(200);
    expect(text).toMatch(said);
    expect(text).not.toContain("Console");
    if (!parts.boundToLoopback) expect(await office.side.firstSignInLink(office.url)).toBeNull();
  });

  test("is found with a slash too", async () => {
    office = await startOffice();
    expect((await fetch(`${office.url}/counsellor/`)).url).toBe(`${office.url}/counsellor`);
  });
});

onBothEngines("sessions", (servers) => {
  const session = {
    counsellor: { id: "ana", name: "Ana" },
    roles: ["counsellor" as const],
    csrf: "csrf",
  };
  const now = 1_000_000;

  test("are found on every server until they expire, end or are replaced, under the name of today", async () => {
    const [first, last] = [servers.stores[0]!, servers.stores.at(-1)!].map(sessionsOf);
    const opened = { ...session, now, until: now + 10, replaces: null };
    await first!.open({ ...opened, tokenHash: "a" });
    await first!.open({ ...opened, tokenHash: "b" });
    expect(await last!.find("a", now + 9)).toEqual(session);
    expect(await last!.find("a", now + 10)).toBeNull();
    await first!.rename({ id: "ana", name: "Ana B." });
    expect((await last!.find("b", now))?.counsellor.name).toBe("Ana B.");
    await last!.open({ ...opened, tokenHash: "c", replaces: "a" });
    await last!.end("b");
    const found = await Promise.all(["a", "b", "c"].map((hash) => first!.find(hash, now)));
    expect(found.map((one) => one !== null)).toEqual([false, false, true]);
  });

  test("begin with a link once, whichever servers are asked at the same time", async () => {
    const all = servers.stores.map(sessionsOf);
    const link = { name: "Ana", roles: ["supervisor" as const] };
    await all[0]!.addLink({ ...link, tokenHash: "link", now, until: now + 10 });
    expect(await all[0]!.useLink("link", now + 10)).toBeNull();
    const used = await Promise.all(
      Array.from({ length: 8 }, (_, index) => all[index % all.length]!.useLink("link", now)),
    );
    expect(used.filter((one) => one !== null)).toEqual([link]);
  });
});
