import { randomUUID } from "node:crypto";
import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textOf } from "../../src/channel/plain-text.ts";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";

const question = "Comment inscrire mon bébé à la crèche à Anderlecht ?";

let mock: LLMock;
let assistant: TestAssistant;
beforeAll(async () => {
  mock = new LLMock({ port: 0, chunkSize: 9 });
  // A structured answer is asked for where a message follows up; everything else is an answer to be written.
  mock.on(
    { predicate: (asked) => asked["response_format"] !== undefined },
    { content: JSON.stringify({ question: "Comment obtenir une prime vélo à Jette ?" }) },
  );
  mock.on({ endpoint: "embedding", inputText: /./ }, { embedding: [0.1, 0.2, 0.3] });
  mock.onMessage(/facts/, (asked) => {
    const content = asked.messages.at(-1)?.content;
    const prompt = typeof content === "string" ? content : "";
    const facts = prompt
      .split("\n")
      .flatMap((line) => /^\[(\d+)\]\* .+?: (.+?)\.?$/.exec(line) ?? []);
    return { content: `${facts[2]?.split(/(?<=\.) /)[0]?.replace(/\.$/, "")} [${facts[1]}].` };
  });
  await mock.start();
  assistant = await startTestAssistant();
});
beforeEach(() => mock.clearRequests());
afterAll(async () => {
  await assistant.stop();
  await mock.stop();
});
const journal = () => JSON.stringify(mock.getRequests().map(({ body, path }) => ({ body, path })));

describe("no personal data reaches the model:", () => {
  test.each([
    [
      "85.07.30-033.28",
      "Mon numéro national est 85.07.30-033.28, comment inscrire mon bébé à la crèche à Anderlecht ?",
    ],
    [
      "jan.peeters@telenet.be",
      "Hoe schrijf ik mijn baby in voor de crèche in Anderlecht? Mail naar jan.peeters@telenet.be",
    ],
    ["0470 12 34 56", "Je cherche une crèche à Anderlecht pour mon bébé, appelez le 0470 12 34 56"],
    ["BE68 5390 0754 7034", "Crèche à Anderlecht pour mon bébé, je paie par BE68 5390 0754 7034"],
    ["Josaphat 12", "Crèche à Anderlecht pour mon bébé, j'habite rue Josaphat 12"],
    ["12/03/2024", "Mon bébé est né le 12/03/2024, comment l'inscrire à la crèche à Anderlecht ?"],
  ])("%s", async (secret, message) => {
    await assistant.use(`${mock.url}/v1`);
    const reply = await assistant.ask(message, null);
    expect(reply.decision).toBe("answer");
    expect(mock.getRequests()).toHaveLength(1);
    expect(journal()).not.toContain(secret);
  });

  test("nor with a follow-up, in what was said before it", async () => {
    await assistant.use(`${mock.url}/v1`);
    const conversation = randomUUID();
    await assistant.ask("Prime vélo à Schaerbeek ? Je suis au 0470 12 34 56", "fr", conversation);
    await assistant.ask("Et à Jette ?", "fr", conversation);
    expect(mock.getRequests().length).toBeGreaterThanOrEqual(3);
    expect(journal()).toContain("Prime vélo à Schaerbeek");
    expect(journal()).not.toContain("0470 12 34 56");
  });
});

test("a model's name, the messages and how to write are sent, and nothing else", async () => {
  await assistant.use(`${mock.url}/v1`);
  await assistant.ask(question);
  const body = mock.getLastRequest()?.body as unknown as Record<string, unknown>;
  expect(body).toMatchObject({ model: "test-model", stream: true, temperature: 0 });
  const sent = Object.keys(body).filter((name) => !name.startsWith("_"));
  expect(sent.sort()).toEqual([
    "max_tokens",
    "messages",
    "model",
    "stream",
    "stream_options",
    "temperature",
  ]);
});

test("Azure OpenAI is asked under its deployment and version", async () => {
  const azure = {
    kind: "azure" as const,
    endpoint: mock.url,
    key: "azure-key",
    deployment: "our-deployment",
    version: "2024-10-21",
  };
  await assistant.use("", { server: azure });
  const reply = await assistant.ask(question);
  expect(reply.byModel).toBe(true);
  const { path, headers } = mock.getLastRequest()!;
  expect(path).toBe("/openai/deployments/our-deployment/chat/completions?api-version=2024-10-21");
  expect(headers["api-key"]).toBeDefined();
});

test("embeddings of the same server order what is found, and failing ones change nothing", async () => {
  await assistant.use(null);
  const alone = textOf(await assistant.ask(question));
  const { prepared, logged } = await assistant.use(`${mock.url}/v1`, { embeddings: "vectors" });
  await prepared();
  const asked = mock.getRequests().filter(({ path }) => path.endsWith("/embeddings"));
  expect(asked.length).toBeGreaterThan(10);
  expect(logged.at(-1)).toMatch(/^Embeddings: (\d+) of \1 texts\.$/);
  mock.clearRequests();
  expect((await assistant.ask(question)).programmes[0]).toBe("creches-anderlecht");
  expect(mock.getRequests().filter(({ path }) => path.endsWith("/embeddings"))).toHaveLength(1);

  const broken = await assistant.use("http://127.0.0.1:1/v1", {
    embeddings: "vectors",
    timeout: 2_000,
  });
  await broken.prepared();
  expect(textOf(await assistant.ask(question))).toBe(alone);
  expect(broken.logged.filter((line) => line.startsWith("Embeddings:"))).toHaveLength(1);
});
