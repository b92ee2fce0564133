import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssistant, type Assistant } from "../../src/assistant.ts";
import type { Model } from "../../src/domain/writing.ts";
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

export type TestModelOptions = {
  settings?: Partial<ModelSettings>;
  store?: Store;
  now?: () => number;
  desks?: "shipped";
};

/** An assistant with a model on a test server: the real one, of the real knowledge. */
export async function openTestModel(url: string, options: TestModelOptions = {}) {
  const { now = Date.now } = options;
  const logged: string[] = [];
  const records: TurnRecord[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "zinneke-model-"));
  const store = options.store ?? (await openSqlite(":memory:"));
  const opened = await openModel({
    settings: { ...settingsFor(url), ...options.settings },
    store,
    dataDir,
    now,
    log: (line) => logged.push(line),
    record: (turn) => records.push(turn),
  });
  let model: Model | undefined;
  const assistant: Assistant = createAssistant(store, {
    now,
    report: (fault) => logged.push(String(fault)),
    model: (known) => (model = opened.modelFor(known)),
    ...(options.desks && { desks: options.desks }),
  });
  return {
    assistant,
    model: model!,
    opened,
    store,
    dataDir,
    logged,
    records,
    async stop() {
      await assistant.turns.settle();
      if (!options.store) await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
export type TestModel = Awaited<ReturnType<typeof openTestModel>>;
