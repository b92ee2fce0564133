import { AzureOpenAIEmbeddings, OpenAIEmbeddings } from "@langchain/openai";
import { boundedFetch, mostOfVectors } from "./bounded-fetch.ts";
import type { Embedder } from "./embeddings/order-by-meaning.ts";
import type { ModelSettings } from "./model-settings.ts";

/** Hundreds of texts at once take a while on a server of one's own. */
const timeout = 60_000;

/**
 * Opens the embeddings on the model's server.
 * @throws where that is another provider's, which speaks otherwise
 */
export function openEmbedder(model: string, { server, name }: ModelSettings): Embedder {
  // One retry, for the hundreds of texts of the start; a question's time is bounded by its turn.
  const usual = { model, maxRetries: 1, timeout, encodingFormat: "float" as const };
  const configuration = { fetch: boundedFetch(mostOfVectors), logLevel: "off" as const };
  switch (server.kind) {
    case "openai":
      return new OpenAIEmbeddings({
        ...usual,
        apiKey: server.key ?? "none",
        configuration: { ...configuration, ...(server.url !== null && { baseURL: server.url }) },
      });
    case "azure":
      return new AzureOpenAIEmbeddings({
        ...usual,
        azureOpenAIApiKey: server.key,
        azureOpenAIEndpoint: server.endpoint,
        azureOpenAIApiEmbeddingsDeploymentName: model,
        azureOpenAIApiVersion: server.version,
        configuration,
      });
    case "provider":
      throw new Error(
        `EMBEDDINGS_MODEL works with OpenAI, Azure OpenAI and MODEL_BASE_URL, not with MODEL=${name}: leave it out.`,
      );
  }
}
