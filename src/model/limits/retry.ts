import { setTimeout as pause } from "node:timers/promises";

/** How long to wait before the one retry, when the server does not say. */
const usualPause = 250;
/** A server that wants more time than this does not answer within a turn. */
const longestPause = 2_000;

/**
 * Waits before the one retry of a call that failed, as long as the turn's time lasts. Busy, away and broken
 * connections pass; a wrong key or a wrong request does not.
 * @throws the fault itself, where another try makes no sense
 */
export async function waitToRetry(fault: unknown, signal: AbortSignal): Promise<void> {
  const time = retryAfter(fault);
  if (signal.aborted || time === null) throw fault;
  await pause(time, undefined, { signal, ref: false });
}

/** Whether a server was not reached, or answered a call with a fault: it has read and written nothing then. */
export function isRefusal(fault: unknown): boolean {
  const causes = [fault, causeOf(fault), causeOf(causeOf(fault))] as Failed[];
  return causes.some(
    (one) =>
      (one?.status ?? 0) >= 400 || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(one?.code ?? ""),
  );
}

function causeOf(fault: unknown): unknown {
  return (fault as { cause?: unknown } | null | undefined)?.cause;
}

function retryAfter(fault: unknown): number | null {
  const { status, headers, name } = (fault ?? {}) as Failed;
  if (name === "AbortError" || name === "TimeoutError") return null;
  const isPassing =
    status === undefined ? isConnection(fault) : status >= 500 || [408, 409, 429].includes(status);
  if (!isPassing) return null;
  const asked = headers?.get?.("retry-after");
  const wait = asked ? Number(asked) * 1000 : usualPause;
  return wait <= longestPause ? wait : null;
}

type Failed = {
  status?: number;
  code?: string;
  name?: string;
  headers?: { get?: (name: string) => string | null };
};

/** Of the openai package, which does not export its classes' names in a way that survives LangChain's wrapping. */
function isConnection(fault: unknown): boolean {
  const causes = [fault, (fault as { cause?: unknown } | null)?.cause];
  return causes.some((one) =>
    /connection|fetch failed|ECONN|socket|terminated|network/i.test(String(one)),
  );
}
