import type { Store } from "./store.ts";

/** Whether the model may be used; `by` and `at` (epoch milliseconds) are null until somebody has said. */
export type ModelSwitch = { isOn: boolean; by: string | null; at: number | null };

export type ModelSwitches = ReturnType<typeof modelSwitchOf>;

/** The one switch of the model, which every server reads. */
export function modelSwitchOf(store: Store) {
  return {
    async read(): Promise<ModelSwitch> {
      const [row] = await store.query<{ is_on: number; set_by: string; at: number }>(
        `select is_on, set_by, at from model_switch where id = 1`,
      );
      if (!row) return { isOn: true, by: null, at: null };
      return { isOn: row.is_on === 1, by: row.set_by, at: row.at };
    },

    async set({ isOn, by, at }: { isOn: boolean; by: string; at: number }): Promise<void> {
      await store.query(
        `insert into model_switch (id, is_on, set_by, at) values (1, $1, $2, $3)
         on conflict (id) do update set is_on = excluded.is_on, set_by = excluded.set_by, at = excluded.at`,
        [isOn ? 1 : 0, by, at],
      );
    },
  };
}
