import { defineConfig } from "vitest/config";

const all = ["test/**/*.test.ts"];
/** What replaces a module for itself, and would for those after it. */
const apart = ["test/command/run-command.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // Processes, not threads: tests look at the process (signals, modules loaded, files locked).
    pool: "forks",
    maxWorkers: 2,
    // Long enough for a busy machine to start a server; nothing is measured by it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A change is not turned away for a browser that was slow once; the report names the test ("retry x1").
    retry: process.env.CI ? 1 : 0,
    projects: [
      // Files share a process: the knowledge, botbuilder and the compiler's work are loaded once a worker, not once
      // a file. What a test changes of the process it puts back.
      { extends: true, test: { name: "together", isolate: false, include: all, exclude: apart } },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
