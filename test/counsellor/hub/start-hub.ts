import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { call, type Wire } from "../../channel/direct-line/calls.ts";

export const secret = "a-secret-of-both-sides";

/** An engagement hub over real HTTP: keeps what it is sent, answers as told, and posts as its agents do. */
export async function startHub() {
  const received: any[] = [];
  /** The statuses of the next answers; 200 when none is left. */
  const answers: number[] = [];
  let heard = (): void => undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.statusCode =
      request.headers.authorization === `Bearer ${secret}` ? (answers.shift() ?? 200) : 401;
    received.push({
      status: response.statusCode,
      ...JSON.parse(Buffer.concat(chunks).toString("utf8")),
    });
    response.end("{}");
    heard();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/activities`;
  return {
    url,
    answers,
    received,
    /** What it took, without what it refused. */
    taken: () => received.filter(({ status }) => status === 200),
    /** Resolves when so many requests have come. */
    async has(count: number): Promise<void> {
      while (received.length < count) await new Promise<void>((resolve) => (heard = resolve));
    },
    post: (office: { url: string }, activity: object): Promise<Wire> =>
      call(office, "POST", "/counsellor/api/hub/activities", { token: secret, json: activity }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Hub = Awaited<ReturnType<typeof startHub>>;
