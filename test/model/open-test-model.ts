import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssistant, type Assistant } from "../../src/assistant.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Model } from "../../src/domain/writing.ts";
import type { Known } from "../../src/model/known.ts";
import type { ModelSettings } from "../../src/model/model-settings.ts";
import { openModel } from "../../src/model/open-model.ts";
import type { TurnRecord } from "../../src/model/turn-record.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";

export const settingsFor = (url: string): ModelSettings => ({
  name: "test-model",
  server: { kind: "openai", key: "test-key", url },
  embeddings: null,
  timeout: 8_000,
  concurrency: 8,
  daily: { tokens: 100_000_000, euros: null, prices: null },
});

export type TestModel = {
  model: Model;
  /** Resolves when what is known is embedded, where it is. */
  prepared: () => Promise<unknown>;
  logged: string[];
  records: TurnRecord[];
};

/**
 * The real assistant, of the real knowledge, whose model is opened anew as often as a test wants: knowledge
 * and indexes take a second to load.
 */
export async function startTestAssistant({ now = Date.now, desks = false } = {}) {
  const store = await openSqlite(":memory:");
  const folders: string[] = [];
  let known: Known | undefined;
  let current: Model | null = null;
  const model: Model = {
    get budget() {
      return current?.budget ?? 0;
    },
    isReady: async () => (await current?.isReady()) ?? false,
    completeFollowUp: (task, signal) => current!.completeFollowUp(task, signal),
    orderFor: (words, signal) => current!.orderFor(words, signal),
    write: (task, signal) => current!.write(task, signal),
  };
  const faults: unknown[] = [];
  const assistant: Assistant = createAssistant(store, {
    now,
    report: (fault) => faults.push(fault),
    model: (given) => {
      known = given;
      return model;
    },
    ...(desks && { desks: "shipped" as const }),
  });
  const hints = (language: Language | null) => ({
    commune: null,
    language,
    audience: ["resident"] as const,
  });
  return {
    assistant,
    known: known!,
    store,
    faults,
    /** Opens the model on a server and has the assistant use it; null: none. */
    async use(
      url: string | null,
      settings: Partial<ModelSettings> = {},
      modelStore: Store = store,
    ): Promise<TestModel> {
      const logged: string[] = [];
      const records: TurnRecord[] = [];
      const dataDir = mkdtempSync(join(tmpdir(), "zinneke-model-"));
      folders.push(dataDir);
      const { modelFor, prepared } = await openModel({
        settings: { ...settingsFor(url ?? "http://127.0.0.1:1/v1"), ...settings },
        store: modelStore,
        dataDir,
        now,
        log: (line) => logged.push(line),
        record: (turn) => records.push(turn),
      });
      const opened = modelFor(known!);
      current = url === null ? null : opened;
      return { model: opened, prepared, logged, records };
    },
    /** Says something in a new conversation, or in one that was begun; resolves to the reply. */
    async ask(
      text: string,
      language: Language | null = "fr",
      conversation: string = randomUUID(),
    ): Promise<Reply> {
      const { turns, conversations } = assistant;
      await turns.open({ id: conversation, channel: "test", hints: hints(language) });
      const accepted = await turns.accept({
        conversation,
        key: randomUUID(),
        input: { kind: "text", text },
        hints: hints(language),
      });
      if (accepted.outcome !== "stored") throw new Error(accepted.outcome);
      await turns.settle();
      const replies = (await conversations.messagesAfter(conversation, accepted.sequence)).flatMap(
        ({ content }) => (content.kind === "reply" ? [content.reply] : []),
      );
      if (replies.length !== 1) throw new Error(`${replies.length} replies to "${text}"`);
      return replies[0]!;
    },
    async stop() {
      await assistant.turns.settle();
      await store.close();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}
export type TestAssistant = Awaited<ReturnType<typeof startTestAssistant>>;
