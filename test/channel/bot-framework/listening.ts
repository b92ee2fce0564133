import { once } from "node:events";
import type restify from "restify";
import type { BotFramework } from "../../../src/channel/bot-framework/bot-framework.ts";
import type { Turns } from "../../../src/turn/turns.ts";

/** Opens a server with `/api/messages` on a free port; `stop` ends what it has begun first. */
export async function listening(
  server: restify.Server,
  { turns, botFramework }: { turns: Turns; botFramework: BotFramework },
) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port: number = server.address().port;
  return {
    port,
    url: `http://127.0.0.1:${port}/api/messages`,
    async stop(): Promise<void> {
      const closed = once(server, "close");
      server.close();
      await closed;
      await turns.settle();
      await botFramework.stop();
    },
  };
}
