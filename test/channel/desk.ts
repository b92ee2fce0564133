import { fileURLToPath } from "node:url";
import { createAssistant } from "../../src/assistant.ts";
import { createServer } from "../../src/channel/server.ts";
import type { Case, Counsellor } from "../../src/domain/case.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

export const ana: Counsellor = { id: "c-ana", name: "Ana" };
export const bram: Counsellor = { id: "c-bram", name: "Bram" };

/** The whole assistant in this process with the shipped desk, whose counsellors are played by the test. */
export async function startDesk(port = 0) {
  const store = await openSqlite(":memory:");
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const logged: string[] = [];
  const assistant = createAssistant(store, {
    now,
    report: (fault) => logged.push(String(fault)),
    desks: "shipped",
  });
  const { conversations, turns, handoff } = assistant;
  const server = createServer({
    turns,
    conversations,
    handoff,
    store,
    tokenKey: new Uint8Array(32).fill(7),
    webFolder: fileURLToPath(new URL("../../build/web/", import.meta.url)),
    knowledgePages: { actionPlan: "<!doctype html><title>Plan</title>" },
    widgetOrigins: [],
    retentionDays: 30,
    trustedProxies: [],
    now,
    log: (line) => logged.push(line),
  });
  const { url } = await server.listen("127.0.0.1", port);
  let said = 0;

  return {
    url,
    store,
    clock,
    logged,
    handoff,
    conversations,
    /** The open case of a conversation. */
    async caseOf(conversation: string): Promise<Case | undefined> {
      const cases = await handoff.cases({ ended: false });
      return cases.find((one) => one.conversation === conversation);
    },
    async take(id: string, by = ana): Promise<void> {
      await handoff.present(by);
      const { outcome } = await handoff.claim(id, by, "console");
      if (outcome !== "done") throw new Error(`the claim ended as ${outcome}`);
    },
    async say(id: string, text: string, by = ana): Promise<void> {
      const { outcome } = await handoff.say(id, by, { id: `m-${said++}`, text });
      if (outcome !== "done") throw new Error(`the message ended as ${outcome}`);
    },
    async stop() {
      await server.close();
      await turns.settle();
      await store.close();
    },
  };
}
export type DeskSite = Awaited<ReturnType<typeof startDesk>>;
