import type { Store } from "../store/store.ts";
import { type Answer, refusal } from "./answer.ts";
import type { Call, Route } from "./call.ts";

/** A store that has not answered by then does not answer. */
const storePatience = 2000;

/** `/healthz`: the process is up. `/readyz`: it can take conversations. */
export function healthRoutes(store: Store, isClosing: () => boolean): Route[] {
  const health = async (): Promise<Answer> => ({ status: 200, json: { status: "up" } });
  const readiness = async (): Promise<Answer> => {
    if (isClosing()) return refusal(503, "Closing", "The server is stopping: use another one.");
    if (await answers(store)) return { status: 200, json: { status: "ready" } };
    return refusal(
      503,
      "StoreUnavailable",
      "The store does not answer: check the database, then try again.",
    );
  };
  return both("/healthz", health).concat(both("/readyz", readiness));
}

function both(path: string, handle: (call: Call) => Promise<Answer>): Route[] {
  return (["get", "head"] as const).map((method) => ({ method, path, handle }));
}

async function answers(store: Store): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), storePatience);
  const query = store.query(`select 1 as one`).then(
    () => true,
    () => false,
  );
  return Promise.race([query, late]).finally(() => clearTimeout(timer));
}
