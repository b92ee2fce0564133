import type { z } from "zod";
import type { Answer } from "../channel/answer.ts";
import type { Call } from "../channel/call.ts";
import type { CounsellorRole } from "../store/sessions.ts";
import type { SignedIn } from "./signed-in.ts";

/** Who may call: any counsellor, supervisors only, the engagement hub with its secret, or anybody: who signs in. */
export type Allowed = CounsellorRole | "hub" | "anybody";

/** What a call is answered with: JSON of a schema, nothing, or a stream of events. */
export type Response = { status: number; of: z.ZodType | "nothing" | "events" };

/** A call as its handler gets it: allowed, and its body fits. */
export type ApiCall<Body> = { call: Call; who: SignedIn; body: Body };

/**
 * One call of the counsellors' API. The server's routes, the rights, the OpenAPI document and the tests
 * of all three are made from these.
 */
export type ApiRoute = {
  method: "get" | "post" | "patch";
  /** As restify writes paths. */
  path: string;
  allowed: Allowed;
  summary: string;
  /** What may stand in the query, and what it means. */
  query: Record<string, string>;
  body: z.ZodType | null;
  response: Response;
  handle: (call: ApiCall<unknown>) => Promise<Answer>;
};

/** Describes a call, its handler typed by its body's schema. */
export function apiRoute<Schema extends z.ZodType>(
  route: Omit<ApiRoute, "body" | "query" | "handle"> & {
    query?: Record<string, string>;
    body?: Schema;
    handle: (call: ApiCall<z.infer<Schema>>) => Promise<Answer>;
  },
): ApiRoute {
  return {
    query: {},
    ...route,
    body: route.body ?? null,
    handle: ({ body, ...rest }) => route.handle({ ...rest, body: body as z.infer<Schema> }),
  };
}
