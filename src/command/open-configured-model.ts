import type { Settings } from "../config.ts";
import type { OpenedModel } from "../model/open-model.ts";
import type { TurnRecord } from "../model/turn-record.ts";
import { openModelStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { modelSettings } from "./model-settings.ts";

/** The model of the settings; `close` closes what is kept of it. */
export type ConfiguredModel = OpenedModel & { close(): Promise<void> };

/** Opens the model of the settings; null where none is set, and nothing of LangChain is loaded then. */
export async function openConfiguredModel(
  settings: Settings,
  {
    log,
    record,
    main,
  }: {
    log: (line: string) => void;
    record?: (turn: TurnRecord) => void;
    /** The server's store, which holds what is kept of the model too where it is PostgreSQL. */
    main?: Store;
  },
): Promise<ConfiguredModel | null> {
  const configured = modelSettings(settings);
  if (!configured) return null;
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = settings;
  const shared = main?.engine === "postgres" ? main : null;
  const store = shared ?? (await openModelStore({ databaseUrl, dataDir }));
  const close = async (): Promise<void> => {
    if (!shared) await store.close();
  };
  try {
    const { openModel } = await import("../model/open-model.ts");
    const opened = await openModel({
      settings: configured,
      store,
      dataDir,
      now: Date.now,
      log,
      ...(record && { record }),
    });
    return { ...opened, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
