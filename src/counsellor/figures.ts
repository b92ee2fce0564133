import type { z } from "zod";
import { brusselsTime } from "../domain/brussels-time.ts";
import { isWaiting, type Case } from "../domain/case.ts";
import type { figures } from "./schemas.ts";

export type Figures = z.infer<typeof figures>;

/**
 * How the queue stands, and what today (in Brussels) brought.
 * @param cases the open ones, and at least those ended since yesterday
 */
export function figuresOf(cases: Case[], now: number): Figures {
  const waiting = cases.filter(isWaiting);
  const today = brusselsTime(now).date;
  const isToday = (at: number | null) => at !== null && brusselsTime(at).date === today;
  const endedToday = cases.filter(({ endedAt }) => isToday(endedAt));
  const waits = cases
    .filter(({ acceptedAt }) => isToday(acceptedAt))
    .map(({ openedAt, acceptedAt }) => acceptedAt! - openedAt);
  return {
    waiting: waiting.length,
    longestWait: waiting.length > 0 ? Math.max(...waiting.map((one) => now - one.openedAt)) : null,
    accepted: cases.filter(({ state }) => state === "accepted").length,
    callbacks: cases.filter(({ state }) => state === "callback").length,
    today: {
      opened: cases.filter(({ openedAt }) => isToday(openedAt)).length,
      answered: endedToday.filter(
        ({ state, acceptedAt }) => state !== "abandoned" && acceptedAt !== null,
      ).length,
      abandoned: endedToday.filter(({ state }) => state === "abandoned").length,
      medianWait: median(waits),
    },
  };
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}
