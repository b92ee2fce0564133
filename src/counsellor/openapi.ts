import { z } from "zod";
import type { ApiRoute } from "./api-route.ts";
import { refused } from "./schemas.ts";

export const apiPath = "/counsellor/api";

/** The API as an OpenAPI 3.1 document. */
export function openApiDocument(routes: ApiRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = apiPath + route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Zinneke: the counsellors' API",
      version: "1",
      description:
        "Everything the counsellors' console does. A session begins at /counsellor; every changing call " +
        "sends its csrf as X-CSRF-Token.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "zinneke-counsellor" },
        csrf: { type: "apiKey", in: "header", name: "X-CSRF-Token" },
        bearer: { type: "http", scheme: "bearer", description: "A session begun in Teams" },
        hub: { type: "http", scheme: "bearer" },
      },
      schemas: { Refused: schemaOf(refused, "output") },
    },
  };
}

function operation(route: ApiRoute): object {
  const { method, path, allowed, summary, body } = route;
  const name = path.replace(/^\/|:/g, "").replaceAll("/", "-");
  return {
    operationId: `${method}-${name}`,
    summary,
    ...(allowed === "supervisor" && { description: "For supervisors." }),
    security: security(allowed, method),
    parameters: parameters(route),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(body, "input") } },
      },
    }),
    responses: { [route.response.status]: success(route), default: refusedResponse },
  };
}

function security(allowed: ApiRoute["allowed"], method: ApiRoute["method"]): object[] {
  switch (allowed) {
    case "anybody":
      return [];
    case "hub":
      return [{ hub: [] }];
    case "counsellor":
    case "supervisor": {
      const cookie = method === "get" ? { session: [] } : { session: [], csrf: [] };
      return [cookie, { bearer: [] }];
    }
  }
}

function parameters({ path, query, response }: ApiRoute): object[] {
  const string = { schema: { type: "string" } };
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    ...string,
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: "query",
    description,
    ...string,
  }));
  const resumed = { name: "Last-Event-ID", in: "header", ...string };
  return [...inPath, ...inQuery, ...(response.of === "events" ? [resumed] : [])];
}

function success({ response: { of }, summary }: ApiRoute): object {
  switch (of) {
    case "nothing":
      return { description: "Done" };
    case "events":
      return {
        description: "A stream that does not end",
        content: { "text/event-stream": { schema: { type: "string" } } },
      };
    default:
      return {
        description: summary,
        content: { "application/json": { schema: schemaOf(of, "output") } },
      };
  }
}

const refusedResponse = {
  description: "What is wrong, where, and what to do",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Refused" } } },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
