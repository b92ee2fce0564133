import type { Call, Route } from "../call.ts";
import type { Answer } from "../answer.ts";
import { getActivities, postActivity, postUpload } from "./activity-calls.ts";
import { leaveCase, requestCallback } from "./case-calls.ts";
import { openChat, resumeChat } from "./chat-calls.ts";
import { eraseConversation, openConversation, reconnect } from "./conversation-calls.ts";
import type { DirectLineParts } from "./parts.ts";
import { generateToken, refreshToken, sessionId } from "./token-calls.ts";

export const directLinePath = "/v3/directline";

/** Direct Line 3.0 as botframework-directlinejs and Web Chat call it, and what our own chat page needs besides. */
export function directLineRoutes(parts: DirectLineParts): Route[] {
  const route = (
    method: Route["method"],
    path: string,
    handle: (parts: DirectLineParts, call: Call) => Promise<Answer>,
  ): Route => ({ method, path, handle: (call) => handle(parts, call) });
  const conversation = `${directLinePath}/conversations/:id`;
  return [
    route("post", `${directLinePath}/tokens/generate`, generateToken),
    route("post", `${directLinePath}/tokens/refresh`, refreshToken),
    route("get", `${directLinePath}/session/getsessionid`, sessionId),
    route("post", `${directLinePath}/conversations`, openConversation),
    route("get", conversation, reconnect),
    route("del", conversation, eraseConversation),
    route("post", `${conversation}/activities`, postActivity),
    route("get", `${conversation}/activities`, getActivities),
    route("post", `${conversation}/upload`, postUpload),
    route("opts", `${directLinePath}/*`, async () => ({ status: 204 })),
    route("post", "/chat/open", openChat),
    route("post", "/chat/resume", resumeChat),
    route("post", "/chat/callback", requestCallback),
    route("post", "/chat/leave", leaveCase),
  ];
}

/** Any site may embed the assistant: tokens, not origins or cookies, say who may read what. */
export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, POST, DELETE, OPTIONS",
  "Access-Control-Allow-Headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
  "Access-Control-Expose-Headers": "retry-after",
  "Access-Control-Max-Age": "86400",
};
