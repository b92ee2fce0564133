import type { ConnectionStatus } from "botframework-directlinejs";
import { DirectLine, type DirectLineOptions } from "botframework-directlinejs";
import type { Echo } from "../echo-assistant.ts";
import { FetchedXMLHttpRequest } from "./xml-http-request.ts";
import { until } from "./calls.ts";

Object.assign(globalThis, { XMLHttpRequest: FetchedXMLHttpRequest });

export type RealClient = Awaited<ReturnType<typeof connect>>;

/** Microsoft's own client, connected, with all it has received in order. */
export async function connect(
  echo: Pick<Echo, "url">,
  options: DirectLineOptions & Record<string, unknown>,
) {
  const client = new DirectLine({
    domain: `${echo.url}/v3/directline`,
    // It waits 3 to 15 s before it connects again; this makes it 5 ms.
    random: () => -0.2496,
    ...options,
  } as DirectLineOptions);
  const received: any[] = [];
  const statuses: ConnectionStatus[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(status));
  const subscription = client.activity$.subscribe(
    (activity) => received.push(activity),
    () => undefined,
  );
  return {
    client,
    received,
    statuses,
    say(text: string, clientActivityID?: string): Promise<string> {
      const activity = {
        type: "message",
        text,
        from: { id: "resident" },
        channelData: { clientActivityID },
      };
      return new Promise((resolve, reject) =>
        client.postActivity(activity as never).subscribe(resolve, reject),
      );
    },
    /** Resolves with all texts received once the one awaited is among them. */
    async hears(text: string): Promise<string[]> {
      await until(
        () => received,
        (all) => all.some((activity) => activity.text?.startsWith(text)),
      );
      return received.map((activity) => activity.text);
    },
    async becomes(status: ConnectionStatus): Promise<void> {
      await until(
        () => statuses,
        (all) => all.at(-1) === status,
      );
    },
    end() {
      subscription.unsubscribe();
      client.end();
    },
  };
}
