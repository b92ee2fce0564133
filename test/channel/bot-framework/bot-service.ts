import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";

export const appId = "11111111-2222-3333-4444-555555555555";
export const issuer = "https://issuer.test";
const hour = 60 * 60;

/** What arrived at the connector, as bytes. */
export type Arrival = {
  path: string;
  authorization: string | undefined;
  bytes: Buffer;
  at: number;
};
type Answer = {
  status: number;
  headers?: Record<string, string>;
  /** The answer waits for this. */
  after?: Promise<unknown>;
};

/** Azure Bot Service as Zinneke sees it: keys to check its tokens with, and a connector that takes replies. */
export async function startBotService() {
  const [own, stranger, teamsOnly] = await madeOnce;
  const keys = { own, stranger, teamsOnly };
  const published = [
    await publishedKey(keys.own),
    await publishedKey(keys.teamsOnly, { endorsements: ["msteams"] }),
  ];
  const arrivals: Arrival[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === "/openid") return response.end(JSON.stringify({ jwks_uri: `${url}/keys` }));
    if (request.url === "/keys") return response.end(JSON.stringify({ keys: published }));
    arrivals.push(await arrivalOf(request));
    const { status, headers, after }: Answer = answers.shift() ?? { status: 200 };
    const body =
      status === 200
        ? { id: `sent-${arrivals.length}` }
        : { error: { code: "Test", message: "test" } };
    await after;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    return response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    openIdMetadata: `${url}/openid`,
    arrivals,
    /** What the connector answers next, instead of 200. */
    answers,
    keys,
    token: (claims: JWTPayload = {}, pair = keys.own) =>
      tokenOf({ serviceurl: url, ...claims }, pair),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type BotService = Awaited<ReturnType<typeof startBotService>>;

type Pair = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey };

/** RSA keys take long to make. The stranger signs under our key's id. */
const madeOnce = Promise.all([pairOf("own"), pairOf("own"), pairOf("teams-only")]);

async function pairOf(kid: string): Promise<Pair> {
  return { kid, ...(await generateKeyPair("RS256", { extractable: true })) };
}

async function publishedKey({ kid, publicKey }: Pair, more: object = {}) {
  return { ...(await exportJWK(publicKey)), kid, use: "sig", ...more };
}

function tokenOf(claims: JWTPayload, { kid, privateKey }: Pair): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: issuer, aud: appId, nbf: now - 1, exp: now + hour, ...claims })
    .setProtectedHeader({ alg: "RS256", kid })
    .sign(privateKey);
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const bytes = await buffer(request);
  return {
    path: request.url ?? "",
    authorization: request.headers.authorization,
    bytes,
    at: Date.now(),
  };
}
