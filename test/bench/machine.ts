import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** The machine the figures are of: figures of two machines do not compare, ratios of one run do. */
export function machine(now: Date): string {
  const [load] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${memory} GB`,
    `node ${process.version}, ${process.platform}, ${now.toISOString().slice(0, 16)}Z`,
    `load when started: ${load!.toFixed(1)} (above the number of cores, others share them: trust the ratios only)`,
  ].join("\n");
}
