import { randomUUID } from "node:crypto";
import type { Model } from "../domain/writing.ts";
import { modelSwitchOf } from "../store/model-switch.ts";
import { modelUsageOf } from "../store/model-usage.ts";
import type { Store } from "../store/store.ts";
import { createModel } from "./create-model.ts";
import { orderByMeaning } from "./embeddings/order-by-meaning.ts";
import { openVectorCache } from "./embeddings/vector-cache.ts";
import type { Known } from "./known.ts";
import { createAllowance } from "./limits/allowance.ts";
import type { ModelSettings } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { openEmbedder } from "./open-embedder.ts";
import type { TurnRecord } from "./turn-record.ts";

export type OpenModelParts = {
  settings: ModelSettings;
  /** Where the switch and the use of the model are kept. */
  store: Store;
  /** Where vectors are kept. */
  dataDir: string;
  now: () => number;
  log: (line: string) => void;
  record?: (turn: TurnRecord) => void;
};

/** A model that waits to be told what the assistant knows. */
export type OpenedModel = {
  modelFor(known: Known): Model;
  /** Resolves when what is known is embedded, or cannot be now: for who asks once and is gone. */
  prepared(): Promise<unknown>;
};

/** How long to wait before what is known is embedded anew, where the endpoint failed. */
const embedAgain = 5 * 60_000;

/**
 * Loads LangChain and opens the model; the assistant then tells what it knows. Nothing is asked of the
 * model's server yet.
 * @throws where the settings name a provider whose package is missing
 */
export async function openModel(parts: OpenModelParts): Promise<OpenedModel> {
  const { settings, store, dataDir, now, log } = parts;
  const chat = await openChatModel(settings);
  const embedder =
    settings.embeddings === null ? null : openEmbedder(settings.embeddings, settings);
  const allowance = createAllowance({
    switches: modelSwitchOf(store),
    usages: modelUsageOf(store),
    daily: settings.daily,
    now,
    log,
  });
  let preparing: Promise<unknown> = Promise.resolve();
  return {
    modelFor(known) {
      const order =
        embedder &&
        orderByMeaning({
          embedder,
          passages: known.passages(),
          cache: openVectorCache(dataDir, settings.embeddings!),
          log,
        });
      if (order) preparing = prepare(order.prepare);
      // Of its own for each start, so that nobody can know it from the sources.
      const canary = `ZK-${randomUUID()}`;
      const { record } = parts;
      return createModel({ chat, order, known, settings, allowance, canary, now, log, record });
    },
    prepared: () => preparing,
  };
}

/** Embeds what is known beside everything else, and again later where that failed. */
async function prepare(work: () => Promise<boolean>): Promise<void> {
  if (!(await work())) setTimeout(() => void prepare(work), embedAgain).unref();
}
