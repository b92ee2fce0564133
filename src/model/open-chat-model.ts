import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { AzureChatOpenAI, ChatOpenAI } from "@langchain/openai";
import { boundedFetch, mostOfAnswer } from "./bounded-fetch.ts";
import type { ModelSettings } from "./model-settings.ts";

/** Enough for the longest answer that would be read, with the marks of its citations. */
const mostTokens = 900;

/** The client would print what it cannot read, and with it what residents asked. */
const clientOptions = { fetch: boundedFetch(mostOfAnswer), logLevel: "off" as const };

/** These think before they write, count that as writing, and take no temperature. */
const reasons = /^(o\d|gpt-5)/;

/**
 * Opens the chat model. Retries are ours to decide, within the turn's time: the libraries' own would take
 * five seconds and more.
 * @throws when another provider's package is missing, naming it
 */
export async function openChatModel({ name, server }: ModelSettings): Promise<BaseChatModel> {
  const usual = {
    maxRetries: 0,
    ...(!reasons.test(name) && { temperature: 0, maxTokens: mostTokens }),
  };
  switch (server.kind) {
    case "openai":
      return new ChatOpenAI({
        ...usual,
        model: name.replace(/^openai:/, ""),
        // Servers of one's own often want none, and the library wants one.
        apiKey: server.key ?? "none",
        configuration: {
          ...clientOptions,
          ...(server.url !== null && { baseURL: server.url }),
        },
      });
    case "azure":
      return new AzureChatOpenAI({
        ...usual,
        model: name,
        azureOpenAIApiKey: server.key,
        azureOpenAIEndpoint: server.endpoint,
        azureOpenAIApiDeploymentName: server.deployment,
        azureOpenAIApiVersion: server.version,
        configuration: clientOptions,
      });
    case "provider":
      return openProvider(name, usual);
  }
}

/** LangChain's own way to all the providers it knows; their packages are not among ours. */
async function openProvider(name: string, options: object): Promise<BaseChatModel> {
  const { initChatModel, MODEL_PROVIDER_CONFIG } = await import("langchain/chat_models/universal");
  const [provider = ""] = name.split(":");
  const known: Record<string, { package: string }> = MODEL_PROVIDER_CONFIG;
  const needed = known[provider];
  if (!needed)
    throw new Error(
      `MODEL=${name}: there is no provider "${provider}"; there are ${Object.keys(known).join(", ")}. For a server of your own set MODEL_BASE_URL.`,
    );
  try {
    return (await initChatModel(name, options)) as unknown as BaseChatModel;
  } catch (fault) {
    throw new Error(
      `MODEL=${name} cannot be opened: ${String(fault).split("\n")[0]}. It needs the package ${needed.package} (npm install ${needed.package}) and that provider's key in the environment.`,
      { cause: fault },
    );
  }
}
