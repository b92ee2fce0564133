import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, startOffice } from "./office.ts";

let office: Office;
let document: any;
beforeAll(async () => {
  office = await startOffice({ hub: { url: "http://127.0.0.1:9", secret: "a-secret-of-the-hub" } });
  document = (await (await office.supervisor()).get("/openapi.json")).body;
});
afterAll(() => office?.stop());

test("the document is valid OpenAPI 3.1", async () => {
  expect(document.openapi).toBe("3.1.0");
  expect(await new Validator().validate(document)).toEqual({ valid: true });
});

test("it names every route the server has below its path, and no other", () => {
  const served = office.side.routes
    .filter(({ path }) => path.startsWith("/counsellor/api/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const told = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(told.sort()).toEqual(served.sort());
});

test("it says what is sent, what is answered, and who may", () => {
  const close = document.paths["/counsellor/api/cases/{id}/close"].post;
  expect(close.requestBody.content["application/json"].schema).toMatchObject({
    properties: { outcome: { enum: ["answered", "referred", "unreachable", "other"] } },
    required: ["outcome"],
  });
  expect(close.responses["200"].content["application/json"].schema.properties).toHaveProperty(
    "queuedAt",
  );
  expect(close.security).toEqual([{ session: [], csrf: [] }, { bearer: [] }]);
  expect(document.paths["/counsellor/api/figures"].get.description).toBe("For supervisors.");
  expect(document.paths["/counsellor/api/hub/activities"].post.security).toEqual([{ hub: [] }]);
});
