import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    // Processes, not threads: tests look at the process (signals, modules loaded, files locked).
    pool: "forks",
    maxWorkers: 2,
    // Files share a process: the knowledge, botbuilder and the compiler's work are loaded once a worker, not once
    // a file. What a test changes of the process it puts back.
    isolate: false,
    // Long enough for a busy machine to start a server; nothing is measured by it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A change is not turned away for a browser that was slow once; the report names the test ("retry x1").
    retry: process.env.CI ? 1 : 0,
  },
});
