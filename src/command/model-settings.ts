import { providerPrefix, type Settings } from "../config.ts";
import type { ModelServer, ModelSettings } from "../model/model-settings.ts";

/** The settings of the model; null where none is switched on. */
export function modelSettings(settings: Settings): ModelSettings | null {
  if (settings.MODEL === null) return null;
  const { MODEL_PRICE_INPUT: input, MODEL_PRICE_OUTPUT: output } = settings;
  return {
    name: settings.MODEL,
    server: serverOf(settings, settings.MODEL),
    embeddings: settings.EMBEDDINGS_MODEL,
    timeout: settings.MODEL_TIMEOUT_MS,
    concurrency: settings.MODEL_CONCURRENCY,
    daily: {
      tokens: settings.MODEL_DAILY_TOKENS,
      euros: settings.MODEL_DAILY_EUROS,
      prices: input !== null && output !== null ? { input, output } : null,
    },
  };
}

/** Names of models have colons too ("llama3.1:8b", "ft:gpt-…"): a server that is set, or a key, comes before a prefix. */
function serverOf(settings: Settings, name: string): ModelServer {
  const {
    AZURE_OPENAI_ENDPOINT: endpoint,
    AZURE_OPENAI_API_KEY: azureKey,
    AZURE_OPENAI_DEPLOYMENT: deployment,
    AZURE_OPENAI_API_VERSION: version,
    MODEL_BASE_URL: url,
    OPENAI_API_KEY: key,
  } = settings;
  if (endpoint !== null && azureKey !== null && deployment !== null && version !== null)
    return { kind: "azure", endpoint, key: azureKey, deployment, version };
  const isOpenai = url !== null || /^(openai|ft):/.test(name) || !providerPrefix.test(name);
  return isOpenai ? { kind: "openai", key, url } : { kind: "provider" };
}
