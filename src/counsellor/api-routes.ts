import { z } from "zod";
import { type ApiRoute, apiRoute } from "./api-route.ts";
import { caseCalls } from "./case-calls.ts";
import { deskCalls } from "./desk-calls.ts";
import { eventCalls } from "./event-calls.ts";
import { openApiDocument } from "./openapi.ts";
import type { ApiParts } from "./parts.ts";
import { readingCalls } from "./reading-calls.ts";
import { sessionCalls } from "./session-calls.ts";

/**
 * Every call of the counsellors' API, below /counsellor/api.
 * @param more the engagement hub's and Teams', where there are those
 */
export function apiRoutes(parts: ApiParts, more: ApiRoute[]): ApiRoute[] {
  const routes: ApiRoute[] = [
    ...sessionCalls(parts),
    ...caseCalls(parts),
    ...deskCalls(parts),
    ...readingCalls(parts),
    ...eventCalls(parts),
    ...more,
    apiRoute({
      method: "get",
      path: "/openapi.json",
      allowed: "counsellor",
      summary: "This document",
      response: { status: 200, of: z.looseObject({ openapi: z.string() }) },
      handle: async () => ({ status: 200, json: openApiDocument(routes) }),
    }),
  ];
  return routes;
}
