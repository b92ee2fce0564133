import { knowledgeCommand } from "./command/knowledge.ts";
process.exitCode = knowledgeCommand(process.argv.slice(3), console.log);
