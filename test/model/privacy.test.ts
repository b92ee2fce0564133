import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestAssistant, type TestAssistant } from "./open-test-model.ts";

let mock: LLMock;
let assistant: TestAssistant;
beforeAll(async () => {
  mock = new LLMock({ port: 0 });
  await mock.start();
});
