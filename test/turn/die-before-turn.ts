import { openStore } from "../../src/store/open-store.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { createTurns } from "../../src/turn/turns.ts";

/**
 * A server that is killed, as by a power cut, between storing a message and answering it. Run as a
 * process of its own with where to store and what to accept, as JSON.
 */
const { databaseUrl, dataDir, conversation, messages } = JSON.parse(process.argv[2] ?? "") as {
  databaseUrl: string | null;
  dataDir: string;
  conversation: string;
  messages: string[];
};
const store = await openStore({ databaseUrl, dataDir });
const conversations = conversationsOf(store);
const turns = createTurns({
  store,
  conversations,
  runTurn: () => {
    process.kill(process.pid, "SIGKILL");
    throw new Error("the process outlived SIGKILL");
  },
  welcome: () => ({
    decision: "answer",
    language: "both",
    programmes: [],
    parts: [],
    citations: [],
    choices: [],
  }),
  communes: [],
  desks: [],
  now: Date.now,
  report: (fault) => console.error(fault),
});
const hints = { commune: null, language: null, audience: ["resident"] as const };
await turns.open({ id: conversation, channel: "test", hints });
await Promise.all(
  messages.map((text) =>
    turns.accept({ conversation, key: text, input: { kind: "text", text }, hints }),
  ),
);
await turns.settle();
