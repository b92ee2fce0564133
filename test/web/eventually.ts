import { expect } from "vitest";

/** Within it everything comes that comes at all, on however slow a machine. */
export const patience = 20_000;

/** Waits for what comes by itself. */
export const eventually = <T>(read: () => Promise<T> | T) =>
  expect.poll(read, { timeout: patience });
