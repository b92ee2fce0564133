import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";

export const appId = "11111111-2222-3333-4444-555555555555";
export const tenant = "0a1b2c3d-0000-4000-8000-000000000001";
export const otherTenant = "0a1b2c3d-0000-4000-8000-00000000000f";
export const objectId = "AAAAAAAA-0000-4000-8000-000000000001";

const made = Promise.all(
  ["entra", "entra"].map(async (kid) => ({ kid, ...(await generateKeyPair("RS256")) })),
);

/** Microsoft Entra ID as a tab of Teams needs it: it publishes keys, and signs who somebody is. */
export async function startEntra() {
  const [own, stranger] = await made;
  const jwk = { ...(await exportJWK(own!.publicKey)), kid: own!.kid, use: "sig" };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { appId, tenants: [tenant], authority },
    /** The addresses at which keys were asked for. */
    asked,
    token(claims: JWTPayload = {}, { isForged = false } = {}): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      const of = typeof claims["tid"] === "string" ? claims["tid"] : tenant;
      return new SignJWT({
        iss: `${authority}/${of}/v2.0`,
        aud: appId,
        tid: of,
        oid: objectId,
        name: "Ana De Smet",
        scp: "access_as_user",
        roles: ["Counsellor"],
        nbf: now - 1,
        exp: now + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: "RS256", kid: "entra" })
        .sign((isForged ? stranger! : own!).privateKey);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
export type Entra = Awaited<ReturnType<typeof startEntra>>;
