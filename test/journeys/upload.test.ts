import { afterAll, beforeAll, expect, test } from "vitest";
import { texts } from "../../dialogs/texts/texts.ts";
import { createAssistant } from "../../src/assistant.ts";
import { createServer, type Server } from "../../src/channel/server.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { activities, call, open, until } from "../channel/direct-line/calls.ts";

let server: Server;
let site: { url: string };
beforeAll(async () => {
  const store = await openSqlite(":memory:");
  const log = (line: string) => expect.unreachable(line);
  const { turns, conversations, handoff } = createAssistant(store, {
    report: (fault) => log(String(fault)),
  });
  server = createServer({
    turns,
    conversations,
    handoff,
    store,
    tokenKey: new Uint8Array(32).fill(7),
    webFolder: "",
    knowledgePages: { actionPlan: "" },
    widgetOrigins: [],
    retentionDays: 30,
    trustedProxies: [],
    now: Date.now,
    log,
  });
  site = await server.listen("127.0.0.1", 0);
});
afterAll(() => server.close());

/** The answer to a file sent with these words. */
async function answerTo(text: string, language: string): Promise<any> {
  const conversation = await open(site, { channelData: { language } });
  const form = new FormData();
  form.append("activity", JSON.stringify({ type: "message", text }));
  form.append("file", new Blob(["secret"], { type: "text/plain" }), "lettre.txt");
  const path = `/v3/directline/conversations/${conversation.conversationId}/upload`;
  const { token } = conversation;
  expect((await call(site, "POST", path, { token, body: form })).status).toBe(200);
  return until(
    async () => (await activities(site, conversation))[2],
    (answer) => answer !== undefined,
  );
}

test.each([
  ["fr", "Comment inscrire mon bébé dans une crèche de Schaerbeek ?", "02 244 72 84"],
  ["nl", "Hoe schrijf ik mijn baby in voor een crèche in Schaarbeek?", "02 244 72 84"],
] as const)(
  "in %s the words beside a file are answered, and the file is declined",
  async (language, text, told) => {
    const answer = await answerTo(text, language);
    expect(answer.channelData.turn.decision).toBe("answer");
    expect(answer.text).toContain(told);
    expect(answer.text).toContain(texts[language].filesNotRead);
    expect(answer.text).not.toContain(texts[language].upload);
  },
);

test.each(["fr", "nl"] as const)(
  "in %s a file without words is declined alone",
  async (language) => {
    const { text } = await answerTo(" ", language);
    expect(text).toContain(texts[language].upload);
    expect(text).not.toContain(texts[language].filesNotRead);
  },
);
