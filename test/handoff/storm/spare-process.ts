// Started instead of src/main.js: has its code read, and runs it when something comes on standard input.
await Promise.all([
  import("../../../src/command/run-command.ts"),
  import("../../../src/command/serve.ts"),
]);
process.stdin.once("data", () => void import("../../../src/main.js"));
