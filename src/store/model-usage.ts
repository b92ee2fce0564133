import type { Store } from "./store.ts";

/** What calls of the model have taken. */
export type ModelUsage = { calls: number; tokensIn: number; tokensOut: number };

export type ModelUsages = ReturnType<typeof modelUsageOf>;

/** What the model has used a day, counted over all servers. */
export function modelUsageOf(store: Store) {
  return {
    async on(day: string): Promise<ModelUsage> {
      const [row] = await store.query<{ calls: number; tokens_in: number; tokens_out: number }>(
        `select calls, tokens_in, tokens_out from model_usage where day = $1`,
        [day],
      );
      return {
        calls: row?.calls ?? 0,
        tokensIn: row?.tokens_in ?? 0,
        tokensOut: row?.tokens_out ?? 0,
      };
    },

    async add(day: string, { calls, tokensIn, tokensOut }: ModelUsage): Promise<void> {
      await store.query(
        `insert into model_usage (day, calls, tokens_in, tokens_out) values ($1, $2, $3, $4)
         on conflict (day) do update set calls = model_usage.calls + excluded.calls,
           tokens_in = model_usage.tokens_in + excluded.tokens_in,
           tokens_out = model_usage.tokens_out + excluded.tokens_out`,
        [day, calls, tokensIn, tokensOut],
      );
    },
  };
}

/** The day of UTC a moment lies in, by which use is counted. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
