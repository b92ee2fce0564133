import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { OidcSettings } from "../../src/counsellor/oidc.ts";

export type Account = { name?: string; email?: string } & Record<string, unknown>;

const client = { clientId: "zinneke", clientSecret: "a-secret-between-the-two-of-them" };

/** A real OpenID provider, in which the account named is signed in without being asked. */
export async function startIssuer({ claimsInIdToken = true } = {}) {
  const accounts: Record<string, Account> = {};
  const signIn = { as: "ana", refuse: false };
  const requests: URL[] = [];
  let provider: Provider | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url!, "http://issuer");
    requests.push(url);
    if (!provider) {
      response.statusCode = 503;
      return void response.end();
    }
    if (!url.pathname.startsWith("/interaction/")) return provider.callback()(request, response);
    const result = signIn.refuse
      ? { error: "access_denied", error_description: "refused" }
      : { login: { accountId: signIn.as } };
    void provider.interactionFinished(request, response, result);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: OidcSettings = {
    issuer,
    ...client,
    scope: "openid profile",
    roles: { claim: "roles", counsellor: "counsellor", supervisor: "supervisor" },
  };
  return {
    settings,
    accounts,
    signIn,
    requests,
    /** Begins to answer; until then it is down. */
    begin: (redirect: string) => {
      provider = new Provider(issuer, configuration(redirect, accounts, claimsInIdToken));
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type Issuer = Awaited<ReturnType<typeof startIssuer>>;

function configuration(
  redirect: string,
  accounts: Record<string, Account>,
  claimsInIdToken: boolean,
): object {
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirect],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name", "email", "roles", "realm_access"] },
    conformIdTokenClaims: !claimsInIdToken,
    cookies: { keys: ["the tests' own"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
    loadExistingGrant: async ({ oidc }: any) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  };
}
