import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { randomFrom } from "../../bench/random.ts";

export const failureKinds = [
  /** The conversation takes nothing more. */
  "403",
  /** Come again in a second; 0 s, so that tests need not wait. */
  "429",
  "500",
  "503",
  /** The connection breaks before the message is taken, or after: the sender cannot tell which. */
  "dropped",
  "taken-and-dropped",
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Which share of the calls fails, and how; the same calls for the same seed. */
export type Failures = { share: number; seed: number; kinds: readonly FailureKind[] };

/** A message as it stands in a conversation, after its last update. */
export type Posted = {
  id: string;
  conversation: string;
  replyToId: string | null;
  activity: any;
  updates: number;
};

/** A call of the connector, and what became of it. */
export type Request = {
  method: string;
  path: string;
  authorization: string | undefined;
  body: any;
  outcome: "taken" | FailureKind;
};

/** Teams' connector: conversations into which messages are posted, replied and updated. */
export async function startTeamsSink(failures: Failures | null) {
  const random = randomFrom(failures?.seed ?? 1);
  const posts: Posted[] = [];
  const requests: Request[] = [];
  /** Failures asked for by a test: the next calls meet them first. */
  const planned: (FailureKind | null)[] = [];
  const changed = new Set<() => void>();
  let count = 0;

  const nextFailure = (): FailureKind | null => {
    if (planned.length > 0) return planned.shift()!;
    if (failures === null || random() >= failures.share) return null;
    return failures.kinds[Math.floor(random() * failures.kinds.length)]!;
  };

  const add = (conversation: string, replyToId: string | null, activity: any): string => {
    const id = `sent-${++count}`;
    posts.push({ id, conversation, replyToId, activity, updates: 0 });
    return id;
  };

  /** Does what a call asks for; returns the id, or null for a message that is not there. */
  const take = (method: string, path: string, body: any): string | null => {
    const [, , , conversation, , activity] = path.split("/").map(decodeURIComponent);
    // A new conversation in a channel is a post there, whose thread is the conversation.
    if (conversation === undefined) return add(body.channelData.channel.id, null, body.activity);
    if (method === "POST") return add(conversation, activity ?? null, body);
    // The message that begins a thread stands in the channel, and is named in either place.
    const channel = conversation.replace(`;messageid=${activity}`, "");
    const index = posts.findIndex(
      (one) => one.id === activity && [conversation, channel].includes(one.conversation),
    );
    const post = posts[index];
    if (!post) return null;
    if (method === "DELETE") posts.splice(index, 1);
    else Object.assign(post, { activity: body, updates: post.updates + 1 });
    return post.id;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? "";
    const path = request.url ?? "";
    const body: any = method === "DELETE" ? null : await json(request);
    const failure = nextFailure();
    const { authorization } = request.headers;
    requests.push({ method, path, authorization, body, outcome: failure ?? "taken" });
    const isTaken = failure === null || failure === "taken-and-dropped";
    const id = isTaken ? take(method, path, body) : null;
    for (const tell of changed) tell();
    if (failure === "dropped" || failure === "taken-and-dropped") request.socket.destroy();
    else if (failure !== null)
      respond(response, Number(failure), { error: { code: "Test", message: "test" } });
    else if (id === null) respond(response, 404, { error: { code: "Test", message: "gone" } });
    else if (path === "/v3/conversations")
      respond(response, 201, {
        id: `${body.channelData.channel.id};messageid=${id}`,
        activityId: id,
      });
    else respond(response, method === "POST" ? 201 : 200, { id });
  };

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const postsIn = (conversation: string): Posted[] =>
    posts.filter((post) => post.conversation === conversation);

  return {
    url,
    posts,
    requests,
    planned,
    /** What stands in a conversation, oldest first; a channel's thread is one of its own. */
    postsIn,
    /** Waits until something holds of what has arrived. */
    async until(holds: () => boolean, what = "it", patience = 20_000): Promise<void> {
      const deadline = AbortSignal.timeout(patience);
      while (!holds()) {
        let tell: () => void = () => undefined;
        await new Promise<void>((resolve, reject) => {
          changed.add((tell = resolve));
          deadline.addEventListener("abort", () => reject(new Error(`waited for ${what} in vain`)));
        });
        changed.delete(tell);
      }
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type TeamsSink = Awaited<ReturnType<typeof startTeamsSink>>;

function respond(response: ServerResponse, status: number, body: object): void {
  const retry = status === 429 ? { "retry-after": "0" } : {};
  response.writeHead(status, { "content-type": "application/json", ...retry });
  response.end(JSON.stringify(body));
}
