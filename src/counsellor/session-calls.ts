import type { Answer } from "../channel/answer.ts";
import { refusal } from "../channel/answer.ts";
import { type ApiCall, type ApiRoute, apiRoute } from "./api-route.ts";
import { bodies } from "./bodies.ts";
import { browserLanguage } from "./browser-language.ts";
import { sessionCookie, setCookie } from "./cookies.ts";
import { originOf } from "./own-origin.ts";
import type { ApiParts } from "./parts.ts";
import { session, signInLink } from "./schemas.ts";
import { addSignInLink } from "./sign-in-link.ts";
import type { z } from "zod";

/** Who is signed in, what they serve, and how others get in. */
export function sessionCalls(parts: ApiParts): ApiRoute[] {
  const nothing = { status: 204, of: "nothing" } as const;
  return [
    apiRoute({
      method: "get",
      path: "/session",
      allowed: "counsellor",
      summary: "Who is signed in",
      response: { status: 200, of: session },
      handle: (call) => showSession(parts, call),
    }),
    apiRoute({
      method: "patch",
      path: "/session",
      allowed: "counsellor",
      summary: "Changes one's name, or the desks and languages one serves",
      body: bodies.profile,
      response: { status: 200, of: session },
      handle: (call) => changeSession(parts, call),
    }),
    apiRoute({
      method: "post",
      path: "/heartbeat",
      allowed: "counsellor",
      summary: "A sign of life; every other call is one too",
      body: bodies.empty,
      response: nothing,
      handle: async () => ({ status: 204 }),
    }),
    apiRoute({
      method: "post",
      path: "/sign-out",
      allowed: "counsellor",
      summary: "Ends the session",
      body: bodies.empty,
      response: nothing,
      handle: async ({ call, who }) => {
        await parts.sessions.end(who.tokenHash);
        return { status: 204, headers: { "Set-Cookie": setCookie(sessionCookie, "", 0, call) } };
      },
    }),
    apiRoute({
      method: "post",
      path: "/sign-in-links",
      allowed: "supervisor",
      summary: "Makes a link that signs somebody in, once, within an hour",
      body: bodies.link,
      response: { status: 201, of: signInLink },
      handle: async ({ call, body }) => {
        const { token, expires } = await addSignInLink(parts.sessions, body, parts.now());
        const url = `${originOf(call, parts.publicUrl)}/counsellor/sign-in?token=${token}`;
        return { status: 201, json: { url, expires } };
      },
    }),
  ];
}

async function showSession(
  { profiles }: ApiParts,
  { call, who }: Pick<ApiCall<unknown>, "call" | "who">,
): Promise<Answer> {
  const shown: z.infer<typeof session> = {
    ...who.counsellor,
    roles: who.roles,
    csrf: who.csrf,
    language: browserLanguage(call.headers["accept-language"]),
    ...(await profiles.find(who.counsellor.id)),
  };
  return { status: 200, json: shown };
}

async function changeSession(
  parts: ApiParts,
  { call, who, body }: ApiCall<z.infer<typeof bodies.profile>>,
): Promise<Answer> {
  const { profiles, sessions, knowledge, now } = parts;
  const { name, ...served } = body;
  const unknown = served.desks?.find((id) => knowledge.desks.every((desk) => desk.id !== id));
  if (unknown !== undefined)
    return refusal(
      400,
      "UnknownDesk",
      `desks: there is no desk ${JSON.stringify(unknown)}. GET /counsellor/api/desks lists them.`,
    );
  const counsellor = { ...who.counsellor, name: name ?? who.counsellor.name };
  if (name !== undefined) await sessions.rename(counsellor);
  const before = await profiles.find(counsellor.id);
  const after = {
    desks: served.desks ?? before.desks,
    languages: served.languages ?? before.languages,
  };
  await profiles.save(counsellor, after, now());
  return showSession(parts, { call, who: { ...who, counsellor } });
}
