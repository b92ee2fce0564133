import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { Settings } from "../config.ts";
import { costOf } from "../model/limits/allowance.ts";
import { openModelStore } from "../store/open-store.ts";
import { modelSwitchOf } from "../store/model-switch.ts";
import { dayOf, modelUsageOf } from "../store/model-usage.ts";
import type { Store } from "../store/store.ts";
import { modelSettings } from "./model-settings.ts";

const usage = "usage: npm run model -- on|off|status [--by NAME]";

/**
 * `npm run model -- on|off|status`: the switch that every server reads within seconds, with who set it and
 * when, and what has been used today. Returns the exit code.
 */
export async function modelCommand(
  args: string[],
  settings: Settings,
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { by: { type: "string" } },
  });
  const [wish, ...more] = positionals;
  if (more.length > 0 || !isWish(wish)) {
    print(usage);
    return 2;
  }
  const store = await openModelStore({
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
  });
  try {
    const by = values.by ?? userInfo().username;
    if (wish !== "status")
      await modelSwitchOf(store).set({ isOn: wish === "on", by, at: Date.now() });
    for (const line of await linesOf(store, settings)) print(line);
    return 0;
  } finally {
    await store.close();
  }
}

function isWish(word: string | undefined): word is "on" | "off" | "status" {
  return word === "on" || word === "off" || word === "status";
}

async function linesOf(store: Store, settings: Settings): Promise<string[]> {
  const { isOn, by, at } = await modelSwitchOf(store).read();
  const day = dayOf(Date.now());
  const used = await modelUsageOf(store).on(day);
  const configured = modelSettings(settings);
  const cost = costOf(used, configured?.daily.prices ?? null);
  return [
    by === null || at === null
      ? "The model is on; nobody has switched it."
      : `The model is ${isOn ? "on" : "off"}, by ${by}, ${new Date(at).toISOString()}.`,
    configured ? `MODEL=${configured.name}` : "No MODEL is set here: answers are made without one.",
    `${day}: ${used.calls} calls, ${used.tokensIn} tokens read, ${used.tokensOut} written` +
      `${cost === null ? "" : `, ${cost.toFixed(2)} euros`}; at most ${settings.MODEL_DAILY_TOKENS} tokens` +
      `${settings.MODEL_DAILY_EUROS === null ? "" : ` and ${settings.MODEL_DAILY_EUROS} euros`} a day.`,
  ];
}
