import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Conversations } from "../../store/conversations.ts";
import { readDraftAnnouncement } from "../../domain/draft-announcement.ts";
import { draftsOf } from "../../store/drafts.ts";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../answer.ts";
import { refusal } from "../answer.ts";
import { urlOf } from "../call.ts";
import { checkToken, conversationGone } from "./access.ts";
import { readWatermark } from "./conversation-calls.ts";
import { type Delivery, delivery } from "./delivery.ts";
import { draftActivity } from "./draft-activity.ts";
import { storedActivity } from "./stored-activity.ts";
import type { Grant, Tokens } from "./tokens.ts";
import { typingSignsOf } from "./typing-signs.ts";

type StreamParts = {
  store: Store;
  conversations: Conversations;
  tokens: Tokens;
  log: (line: string) => void;
};

/** Clients send nothing but `""`. */
const longestFrame = 1024;
/** A socket silent for twice as long is dead; each time the store is asked anew, in case an announcement was lost. */
const heartbeat = 30_000;
/** Close codes of RFC 6455. */
const goingAway = 1001;
const normal = 1000;
const serverFault = 1011;

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** The WebSockets over which conversations reach their residents. */
export function streamsOf({ store, conversations, tokens, log }: StreamParts) {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestFrame,
    perMessageDeflate: false,
  });
  const readers = new Map<string, Set<Delivery>>();
  let isClosed = false;
  const typingSigns = typingSignsOf(store);
  const drafts = draftsOf(store);
  const stopListening = store.listen((announced) => {
    const grown = readDraftAnnouncement(announced);
    readers
      .get(grown ?? announced)
      ?.forEach((reader) => reader.wake(grown === null ? "message" : "draft"));
  });

  const follow = (socket: WebSocket, grant: Grant, after: number): void => {
    const { conversation, user } = grant;
    const reader = delivery({
      after,
      read: (last) => conversations.messagesAfter(conversation, last),
      readDraft: () => drafts.read(conversation),
      isErased: async () => !(await conversations.exists(conversation)),
      send: (messages) =>
        sendText(socket, {
          activities: messages.map((message) => storedActivity(message, user)),
          watermark: String(messages.at(-1)?.sequence),
        }),
      sendDraft: (draft) => sendText(socket, { activities: [draftActivity(draft)] }),
      end: (reason) => {
        if (reason.kind === "fault" && socket.readyState === socket.OPEN)
          log(`fault in a stream: ${String(reason.fault)}`);
        socket.close(reason.kind === "erased" ? normal : serverFault);
      },
    });
    const others = readers.get(conversation) ?? new Set();
    readers.set(conversation, others.add(reader));
    const stopBeating = keepAlive(socket, reader);
    const stopWatching = typingSigns.watch(conversation, (activity) => {
      // A sign that cannot leave at once says nothing any more; without a watermark it moves nobody's place.
      if (socket.bufferedAmount === 0)
        void sendText(socket, { activities: [activity] }).catch(() => undefined);
    });
    socket.on("close", () => {
      stopBeating();
      stopWatching();
      others.delete(reader);
      if (others.size === 0) readers.delete(conversation);
    });
    // An oversized or malformed frame: ws closes the socket by itself.
    socket.on("error", () => undefined);
    // Who comes back while an answer is being written sees what there is of it.
    reader.wake("draft");
  };

  return {
    /** Answers an HTTP upgrade: a stream, or the refusal as plain HTTP. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      socket.on("error", () => socket.destroy());
      const opening = await openingOf(request, { conversations, tokens }).catch(
        (fault: unknown) => {
          log(`fault in an upgrade: ${String(fault)}`);
          return {
            refusal: refusal(
              500,
              "InternalError",
              "Something went wrong here, not in the request. Try again.",
            ),
          };
        },
      );
      if ("refusal" in opening) return refuse(socket, opening.refusal);
      // Closing ended the streams there were; one that opened after it would keep the server from ending.
      if (isClosed) return refuse(socket, closing());
      sockets.handleUpgrade(request, socket, head, (open) =>
        follow(open, opening.grant, opening.after),
      );
    },
    /** Ends every stream; their clients connect again elsewhere, or later. */
    async close(): Promise<void> {
      isClosed = true;
      stopListening();
      typingSigns.stop();
      const ended = [...sockets.clients].map((client) => {
        client.close(goingAway);
        return new Promise<void>((resolve) => client.once("close", () => resolve()));
      });
      const patience = setTimeout(
        () => sockets.clients.forEach((client) => client.terminate()),
        1000,
      );
      await Promise.all(ended);
      clearTimeout(patience);
    },
  };
}

async function openingOf(
  request: IncomingMessage,
  { conversations, tokens }: Pick<StreamParts, "conversations" | "tokens">,
): Promise<{ grant: Grant; after: number } | { refusal: Answer }> {
  const url = urlOf(request.url);
  const [, conversation] = path.exec(url.pathname) ?? [];
  if (conversation === undefined)
    return { refusal: refusal(404, "NoSuchStream", `There is no stream at ${url.pathname}.`) };
  const access = await checkToken(url.searchParams.get("t") ?? "", conversation, tokens);
  if ("refusal" in access) return access;
  const watermark = readWatermark({ query: url.searchParams });
  if ("refusal" in watermark) return watermark;
  if (!(await conversations.exists(conversation))) return { refusal: conversationGone() };
  return { grant: access.value, after: watermark.value };
}

function closing(): Answer {
  return refusal(503, "ServerClosing", "This server is stopping: connect again.");
}

/** Hangs up once the refusal has left, so that a client that does not hang up itself keeps nothing open. */
function refuse(socket: Duplex, { status, json }: Answer): void {
  const body = JSON.stringify(json);
  // Imported, node:http would load all that browsers' fetch is made of.
  const { STATUS_CODES } = process.getBuiltinModule("node:http");
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

/** Resolves when the frame has left, so that a slow reader is not sent faster than it reads. */
function sendText(socket: WebSocket, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(JSON.stringify(value), (error) => (error ? reject(error) : resolve()));
  });
}

function keepAlive(socket: WebSocket, reader: Delivery): () => void {
  let isAlive = true;
  for (const sign of ["message", "pong"]) socket.on(sign, () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
    reader.wake("message");
  }, heartbeat);
  return () => clearInterval(timer);
}
