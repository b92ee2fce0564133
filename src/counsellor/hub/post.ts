import type { HubActivity } from "./activities.ts";

/** What became of a send: it arrived; it may arrive later; the hub will never take it. */
export type Posted = { outcome: "arrived" } | { outcome: "later" | "rejected"; reason: string };

export type Post = (activity: HubActivity) => Promise<Posted>;

/** A hub that has not answered by then is tried again later. */
const patience = 15_000;

/** Refusals of this one activity; any other is the hub's state or our settings, and may pass. */
const refusals = new Set([400, 409, 410, 413, 415, 422]);

/** Sends an activity to a hub, with the secret both know. */
export function postTo(url: string, secret: string): Post {
  return async (activity) => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
        body: JSON.stringify(activity),
        // The secret goes nowhere but to the address set.
        redirect: "manual",
        signal: AbortSignal.timeout(patience),
      });
      await response.body?.cancel();
      if (response.ok) return { outcome: "arrived" };
      const reason = `status ${response.status}`;
      return { outcome: refusals.has(response.status) ? "rejected" : "later", reason };
    } catch (fault) {
      return { outcome: "later", reason: fault instanceof Error ? fault.message : String(fault) };
    }
  };
}
