/** How the model is reached, and within which limits it is used. */
export type ModelSettings = {
  /** As its server knows it; another provider's stands after a prefix: `anthropic:…`. */
  name: string;
  server: ModelServer;
  /** The model for embeddings on the same server; null: nothing is embedded. */
  embeddings: string | null;
  /** How long a turn may take with it, in milliseconds. */
  timeout: number;
  /** Turns it writes at the same time. */
  concurrency: number;
  daily: DailyLimit;
};

export type ModelServer =
  /** OpenAI, or at `url` whatever speaks its protocol. */
  | { kind: "openai"; key: string | null; url: string | null }
  | { kind: "azure"; endpoint: string; key: string; deployment: string; version: string }
  /** One of the providers LangChain knows; the key is read by its own package. */
  | { kind: "provider" };

/** What may be used in a day (UTC) by all servers together; without prices no cost is known. */
export type DailyLimit = { tokens: number; euros: number | null; prices: Prices | null };

/** Euros per million tokens, read and written. */
export type Prices = { input: number; output: number };
