import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createAssistant } from "../../src/assistant.ts";
import { createServer } from "../../src/channel/server.ts";
import {
  type CounsellorSideParts,
  createCounsellorSide,
} from "../../src/counsellor/counsellor-side.ts";
import type { Case } from "../../src/domain/case.ts";
import type { Desk } from "../../src/domain/desk.ts";
import type { Language } from "../../src/domain/language.ts";
import { processSeal } from "../../src/store/seal.ts";
import { sessionsOf } from "../../src/store/sessions.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { addSignInLink } from "../../src/counsellor/sign-in-link.ts";
import { activities, call, open, post, until } from "../channel/direct-line/calls.ts";
import { patience } from "./eventually.ts";
import { portOfSites } from "./port.ts";
import { newVisitor, type Visit } from "./visitor.ts";

const webFolder = fileURLToPath(new URL("../../build/web/", import.meta.url));

/** The whole of Zinneke in this process: residents come over Direct Line, counsellors with a browser. */
export async function startConsoleSite({ teams = null }: Partial<CounsellorSideParts> = {}) {
  const store = await openSqlite(":memory:");
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const shared = { store, webFolder, now: Date.now, log };
  const assistant = createAssistant(store, { report: (fault) => log(String(fault)), desks: [] });
  const desks = [...assistant.knowledge.desks, jobs(assistant.knowledge.desks[0]!)];
  const { knowledge, turns, handoff, conversations, findProgrammes } = createAssistant(store, {
    report: (fault) => log(String(fault)),
    desks,
  });
  const counsellors = createCounsellorSide({
    ...shared,
    handoff,
    knowledge: { ...knowledge, desks },
    findProgrammes,
    publicUrl: null,
    oidc: null,
    teams,
    hub: null,
    boundToLoopback: true,
    seal: processSeal,
  });
  const server = createServer({
    ...shared,
    turns,
    conversations,
    handoff,
    tokenKey: new Uint8Array(32).fill(7),
    knowledgePages: { actionPlan: "<!doctype html><title>Plan</title>" },
    widgetOrigins: [],
    retentionDays: 30,
    trustedProxies: [],
    moreRoutes: counsellors.routes,
  });
  const { url } = await server.listen("127.0.0.1", await portOfSites());
  return {
    url,
    logged,
    handoff,
    resident: (language: Language, commune?: string) => newTalk(url, language, commune),
    /** A page in which somebody is signed in. */
    async counsellor(
      name: string,
      options: Visit & { isSupervisor?: boolean } = {},
    ): Promise<Page> {
      const { isSupervisor = false, ...more } = options;
      const roles = isSupervisor
        ? (["counsellor", "supervisor"] as const)
        : ["counsellor" as const];
      const link = { name, roles: [...roles] };
      const { token } = await addSignInLink(sessionsOf(store), link, Date.now());
      const page = await newVisitor({ reducedMotion: "reduce", ...more });
      await page.goto(`${url}/counsellor/sign-in?token=${token}`);
      return page;
    },
    /** Waits until there is one case, and it is as wanted. */
    async onlyCase(wanted: (one: Case) => boolean): Promise<Case> {
      const isSo = (all: Case[]) => all.length === 1 && wanted(all[0]!);
      const [one] = await until(() => handoff.cases({ ended: false }), isSo);
      return one!;
    },
    /** Everybody's session is over. */
    async endSessions(): Promise<void> {
      await store.query("delete from counsellor_sessions");
    },
    /** Every resident leaves. */
    async endAll(): Promise<void> {
      for (const { conversation } of await handoff.cases({ ended: false }))
        await handoff.leave(conversation);
    },
    async stop() {
      await Promise.all([counsellors.close(), server.close()]);
      await turns.settle();
      await store.close();
    },
  };
}

export type ConsoleSite = Awaited<ReturnType<typeof startConsoleSite>>;

/** A desk beside the shipped one, that nothing is sent to by itself. */
function jobs(shipped: Desk): Desk {
  return {
    ...shipped,
    id: "jobs",
    names: { fr: "Guichet emploi", nl: "Loket werk" },
    communes: [],
    topics: ["jobs"],
  };
}

/** A resident on a commune's site. */
async function newTalk(url: string, language: Language, commune?: string) {
  const server = { url } as Parameters<typeof open>[0];
  const conversation = await open(server, { channelData: { commune, language } });
  const say = async (text: string): Promise<void> => {
    const activity = { type: "message", from: { id: "r" }, text, locale: language };
    const { status } = await post(server, conversation, {
      ...activity,
      channelData: { clientActivityID: randomUUID() },
    });
    if (status !== 200) throw new Error(`the message was answered with ${status}`);
  };
  /** What the resident has been shown. */
  const shown = () => activities(server, conversation);
  return {
    say,
    shown,
    /** Says something and waits for what the assistant answers. */
    async ask(text: string): Promise<void> {
      const before = (await shown()).length;
      await say(text);
      await until(shown, (all) => all.length >= before + 2);
    },
    /** Waits until the resident has been shown a text. */
    async sees(text: string | RegExp): Promise<void> {
      const isSeen = (said: unknown) =>
        typeof text === "string" ? String(said).includes(text) : text.test(String(said));
      await expect
        .poll(async () => (await shown()).some((one) => isSeen(one.text)), { timeout: patience })
        .toBe(true);
    },
    type: () => post(server, conversation, { type: "typing", from: { id: "r" } }),
    call: (path: string, json: object) =>
      call(server, "POST", path, { token: conversation.token, json }),
  };
}
export type Talk = Awaited<ReturnType<typeof newTalk>>;
