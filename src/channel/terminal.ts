import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Hints } from "../domain/incoming.ts";
import type { Conversations } from "../store/conversations.ts";
import type { Turns } from "../turn/turns.ts";
import { textOf } from "./plain-text.ts";

/** A conversation on standard input and output, until the input ends. */
export async function runTerminal(
  { turns, conversations }: { turns: Turns; conversations: Conversations },
  hints: Hints,
  { input, output }: { input: Readable; output: Writable },
): Promise<void> {
  const id = "terminal";
  let shown = 0;
  const show = async () => {
    for (const { sequence, content } of await conversations.messagesAfter(id, shown)) {
      shown = sequence;
      if ("reply" in content) output.write(`\n${textOf(content.reply)}\n\n`);
    }
    output.write("> ");
  };
  await turns.open({ id, channel: "terminal", hints });
  await show();
  let number = 0;
  for await (const text of createInterface({ input })) {
    await turns.accept({
      conversation: id,
      key: String(number++),
      input: { kind: "text", text },
      hints,
    });
    await turns.settle();
    await show();
  }
}
