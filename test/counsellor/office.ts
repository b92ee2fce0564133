import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssistant } from "../../src/assistant.ts";
import { createServer } from "../../src/channel/server.ts";
import {
  type CounsellorSideParts,
  createCounsellorSide,
} from "../../src/counsellor/counsellor-side.ts";
import type { Language } from "../../src/domain/language.ts";
import { processSeal } from "../../src/store/seal.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { call, type Wire } from "../channel/direct-line/calls.ts";
import { desk, housing, serve, standingClock } from "../handoff/served.ts";

const assistant = openSqlite(":memory:").then((store) =>
  createAssistant(store, { report: () => undefined }),
);

export type Office = Awaited<ReturnType<typeof startOffice>>;

/** A server with its counsellors' side, on a store of its own or one given; the clock stands still. */
export async function startOffice(
  parts: Partial<CounsellorSideParts> = {},
  { store: given }: { store?: Store } = {},
) {
  const store = given ?? (await openSqlite(":memory:"));
  const clock = standingClock();
  const served = serve(store, { clock });
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const webFolder = mkdtempSync(join(tmpdir(), "zinneke-office-"));
  writeFileSync(
    join(webFolder, "console.html"),
    `<!doctype html><title>Console</title><script nonce="__NONCE__"></script>`,
  );
  const { knowledge, findProgrammes } = await assistant;
  const side = createCounsellorSide({
    store,
    handoff: served.handoff,
    knowledge: { programmes: knowledge.programmes, desks: [desk, housing] },
    findProgrammes,
    webFolder,
    publicUrl: null,
    oidc: null,
    teams: null,
    hub: null,
    boundToLoopback: true,
    seal: processSeal,
    now: clock.now,
    log,
    ...parts,
  });
  const server = createServer({
    turns: served.turns,
    conversations: served.conversations,
    handoff: served.handoff,
    store,
    tokenKey: new Uint8Array(32).fill(7),
    webFolder,
    knowledgePages: { actionPlan: "" },
    widgetOrigins: [],
    retentionDays: 30,
    trustedProxies: [],
    now: clock.now,
    log,
    moreRoutes: side.routes,
  });
  const { url } = await server.listen("127.0.0.1", 0);
  const office = {
    ...served,
    url,
    store,
    clock,
    logged,
    side,
    programmes: knowledge.programmes,
    /** The browser of somebody who opened a sign-in link: the first counsellor's, who is a supervisor. */
    async supervisor(): Promise<Browser> {
      const link = await side.firstSignInLink(url);
      if (link === null) throw new Error("no link was made");
      return browse(url, await openLink(link));
    },
    /** The browser of a counsellor to whom the supervisor gave a link. */
    async counsellor(name: string, roles = ["counsellor"]): Promise<Browser> {
      const made = await (await office.supervisor()).post("/sign-in-links", { name, roles });
      return browse(url, await openLink(made.body.url));
    },
    async stop() {
      await Promise.all([side.close(), server.close()]);
      await served.turns.settle();
      if (!given) await store.close();
      rmSync(webFolder, { recursive: true });
    },
  };
  return office;
}

export type Browser = Awaited<ReturnType<typeof browse>>;

/** Opens a sign-in link as a browser does; gives the cookie it sets. */
export async function openLink(link: string, cookie = ""): Promise<string> {
  const answer = await fetch(link, { redirect: "manual", headers: { cookie } });
  return cookieIn(answer) ?? "";
}

/** The name and value of the cookie an answer sets. */
export function cookieIn(answer: Response): string | null {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? null;
}

/** The calls a console makes under a session's cookie. */
export async function browse(url: string, cookie: string) {
  const send = (
    method: string,
    path: string,
    { json, headers }: { json?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Wire> =>
    call({ url }, method, `/counsellor/api${path}`, {
      ...(json !== undefined && { json }),
      headers: { cookie, ...headers },
    });
  const { body: session } = await send("GET", "/session");
  const changing = { "x-csrf-token": session.csrf ?? "" };
  return {
    url,
    cookie,
    id: session.id as string,
    name: session.name as string,
    csrf: session.csrf as string,
    send,
    get: (path: string) => send("GET", path),
    post: (path: string, json: unknown = {}) => send("POST", path, { json, headers: changing }),
    patch: (json: unknown) => send("PATCH", "/session", { json, headers: changing }),
  };
}

/** What a resident who wants to be called leaves. */
export const wanted = {
  name: "Fatima B.",
  reach: "0470 12 34 56",
  moment: "le matin",
  language: "fr" as Language,
};
