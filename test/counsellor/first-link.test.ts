import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { serve } from "../command/run.ts";
import { follow } from "./event-reader.ts";
import { browse, openLink } from "./office.ts";

// A server as `npm start` starts it, in a process of its own.

const folder = mkdtempSync(join(tmpdir(), "zinneke-link-"));
afterAll(() => rmSync(folder, { recursive: true }));

let server: Awaited<ReturnType<typeof serve>>;
afterEach(async () => {
  server.child.kill("SIGKILL");
  await server.ended;
});
const started = async (environment: Record<string, string> = {}) => {
  server = await serve({ DATA_DIR: folder, ...environment });
  return server;
};
const linkIn = (printed: string) =>
  /^Counsellor sign-in: (http:\S+)$\n^Zinneke is ready: /m.exec(printed)?.[1];

test("the server prints a link before it is ready, with which the first counsellor signs in; each start another", async () => {
  const { url, child, ended, printed } = await started();
  const link = linkIn(printed())!;
  expect(link).toMatch(new RegExp(`^${url}/counsellor/sign-in\\?token=[\\w-]{43}$`));
  const browser = await browse(url, await openLink(link));
  expect(browser.name).toBe("Zinneke");
  const reader = await follow(browser);

  child.kill("SIGTERM");
  expect(await reader.ended).toBe("ended");
  expect(await ended).toMatchObject({ code: 0, stderr: "" });

  const again = await started();
  expect(linkIn(again.printed())).not.toBe(link);
  const { status } = await (await browse(again.url, browser.cookie)).get("/session");
  expect(status, "the session outlives the restart").toBe(200);
});

test.each([
  ["others than this machine reach it", { HOST: "0.0.0.0" }, "OIDC_ISSUER"],
  [
    "single sign-on is set",
    { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: "z", OIDC_CLIENT_SECRET: "s" },
    "/counsellor/oidc/start",
  ],
])("no link is printed where %s", async (_, environment, said) => {
  const { url, printed } = await started(environment as Record<string, string>);
  expect(printed()).not.toContain("sign-in");
  const page = await fetch(`${url.replace("0.0.0.0", "127.0.0.1")}/counsellor`);
  expect(await page.text()).toContain(said);
});
