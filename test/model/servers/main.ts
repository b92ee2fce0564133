import { quoting } from "./quoting.ts";
import { sendJson, sendText, startModelServer } from "./model-server.ts";

/**
 * `node test/model/servers/main.ts`: a model without a model, to try `MODEL` with. It quotes the facts it is
 * given and leaves follow-ups as they were asked.
 */
const server = await startModelServer((asked, response) => {
  if (asked.isStructured) sendJson(response, { question: together(asked.human) });
  else {
    const said = quoting(asked).join(" ");
    const took = { read: tokensIn(asked.system + asked.human), written: tokensIn(said) };
    sendText(response, said, 7, took);
  }
});
/** About four characters make a token. */
function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}

/** What was asked before and now, in one. */
function together(human: string): string {
  const part = (name: string) =>
    new RegExp(`<${name}>\\n([\\s\\S]*?)\\n</${name}>`).exec(human)?.[1]?.split("\n").at(-1) ?? "";
  return `${part("before")} ${part("message")}`.trim().slice(0, 240);
}

console.log(`MODEL=test-model MODEL_BASE_URL=${server.url}`);
