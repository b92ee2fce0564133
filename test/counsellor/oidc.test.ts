import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { cookieJar } from "./cookie-jar.ts";
import { type Issuer, startIssuer } from "./issuer.ts";
import { browse, type Office, startOffice } from "./office.ts";

// The provider advises those who would run it for good.
beforeAll(() => {
  for (const level of ["info", "warn"] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

let issuer: Issuer;
let office: Office;
async function start(options: Parameters<typeof startIssuer>[0] = {}, settings = {}) {
  issuer = await startIssuer(options);
  office = await startOffice({ oidc: { ...issuer.settings, ...settings } });
  issuer.begin(`${office.url}/counsellor/oidc/callback`);
  issuer.accounts.ana = { name: "Ana Peeters", roles: ["counsellor"] };
}
afterEach(async () => {
  await office.stop();
  await issuer.stop();
});

const startOf = () => `${office.url}/counsellor/oidc/start`;
const isCallback = ({ pathname }: URL) => pathname === "/counsellor/oidc/callback";
const signedInWith = async (jar: ReturnType<typeof cookieJar>) =>
  (await browse(office.url, jar.cookieFor(office.url))).get("/session");

describe("single sign-on", () => {
  beforeEach(() => start());

  test("is offered on the page, where no link is printed", async () => {
    const text = await (await fetch(`${office.url}/counsellor`)).text();
    expect(text).toMatch(
      /href="\/counsellor\/oidc\/start">Se connecter<.*href="\/counsellor\/oidc\/start">Aanmelden</s,
    );
    expect(await office.side.firstSignInLink(office.url)).toBeNull();
  });

  test("signs in an account with a role, with PKCE, state and nonce, and leads to the console", async () => {
    const jar = cookieJar();
    const { url, answer } = await jar.follow(startOf());
    expect(url.href).toBe(`${office.url}/counsellor`);
    expect(await answer.text()).toContain("<title>Console</title>");
    expect(await signedInWith(jar)).toMatchObject({
      status: 200,
      body: { name: "Ana Peeters", roles: ["counsellor"] },
    });
    const asked = issuer.requests.find(({ pathname }) => pathname === "/auth")!.searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"])
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    expect(jar.cookieFor(office.url)).not.toContain("zinneke-sign-in");
  });

  test("knows the same account again, and an account of another name apart", async () => {
    issuer.accounts.bram = { email: "bram@example.org", roles: "counsellor supervisor" };
    const ids: string[] = [];
    for (const as of ["ana", "ana", "bram"]) {
      issuer.signIn.as = as;
      const jar = cookieJar();
      await jar.follow(startOf());
      ids.push((await signedInWith(jar)).body.id);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test.each([{ roles: [] }, { roles: ["mayor"] }, {}, { roles: "counsellors" }])(
    "lets nobody in without a role of ours: %j",
    async (claims) => {
      issuer.accounts.ana = { name: "Ana", ...claims };
      const jar = cookieJar();
      const { answer } = await jar.follow(startOf());
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(/n'a pas accès.*geen toegang/s);
      expect((await signedInWith(jar)).status).toBe(401);
    },
  );

  test("that is refused at the issuer says that it came to nothing", async () => {
    issuer.signIn.refuse = true;
    const { answer } = await cookieJar().follow(startOf());
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/n'a pas abouti.*niet gelukt/s);
    expect(office.logged.join()).toContain("access_denied");
  });

  test("accepts what comes back only in the browser that went, once, unchanged and in time", async () => {
    const jar = cookieJar();
    const back = (await jar.follow(startOf(), isCallback)).url;
    const statusOf = async (at: typeof jar, address: URL) => (await at.visit(address)).status;
    expect(await statusOf(cookieJar(), back)).toBe(400);
    const other = cookieJar();
    await other.follow(startOf(), isCallback);
    expect(await statusOf(other, back)).toBe(400);
    const changed = new URL(back);
    changed.searchParams.set("state", "x");
    expect(await statusOf(jar, changed)).toBe(400);

    const fresh = cookieJar();
    const good = (await fresh.follow(startOf(), isCallback)).url;
    const cookie = fresh.cookieFor(office.url);
    expect(await statusOf(fresh, good)).toBe(303);
    // The same again, as somebody would who had looked over the shoulder.
    const again = await fetch(good, { redirect: "manual", headers: { cookie } });
    expect(again.status).toBe(400);

    const late = cookieJar();
    const lateBack = (await late.follow(startOf(), isCallback)).url;
    office.clock.time += 600_001;
    expect(await statusOf(late, lateBack)).toBe(400);
  });

  test("writes nothing secret into the log or the browser's cookie", async () => {
    const jar = cookieJar();
    const { url } = await jar.follow(startOf(), isCallback);
    const state = url.searchParams.get("state")!;
    url.searchParams.set("code", "wrong");
    await jar.visit(url);
    expect(office.logged.join("\n")).toContain("single sign-on: ");
    for (const secret of [state, "wrong", issuer.settings.clientSecret])
      expect(office.logged.join("\n") + jar.cookieFor(office.url)).not.toContain(secret);
  });
});

test("roles that stand in the user info only are found there", async () => {
  await start({ claimsInIdToken: false });
  const jar = cookieJar();
  await jar.follow(startOf());
  expect((await signedInWith(jar)).body).toMatchObject({
    name: "Ana Peeters",
    roles: ["counsellor"],
  });
});

test("roles can stand deeper, under names of one's own", async () => {
  const roles = { claim: "realm_access.roles", counsellor: "agent", supervisor: "chef" };
  await start({}, { roles });
  issuer.accounts.ana = { name: "Ana", realm_access: { roles: ["chef", "other"] } };
  const jar = cookieJar();
  await jar.follow(startOf());
  expect((await signedInWith(jar)).body.roles).toEqual(["supervisor"]);
});

test("an issuer that is down is said so, and found when it is back; everything else goes on", async () => {
  issuer = await startIssuer();
  office = await startOffice({ oidc: issuer.settings });
  const down = await fetch(startOf(), { redirect: "manual" });
  expect(down.status).toBe(502);
  expect(await down.text()).toMatch(/ne répond pas.*antwoordt niet/s);
  expect((await fetch(`${office.url}/healthz`)).status).toBe(200);
  issuer.begin(`${office.url}/counsellor/oidc/callback`);
  issuer.accounts.ana = { name: "Ana", roles: ["counsellor"] };
  const jar = cookieJar();
  await jar.follow(startOf());
  expect((await signedInWith(jar)).status).toBe(200);
});
