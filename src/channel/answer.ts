/** An HTTP response as data: JSON, bytes of another type, or a text that goes on. */
export type Answer = {
  status: number;
  headers?: Record<string, string | string[]>;
  json?: unknown;
  bytes?: Uint8Array;
  /** Written as fast as it is read, until it ends or its reader is gone (`gone` is aborted then). */
  stream?: (gone: AbortSignal) => AsyncIterable<string>;
};

/** Something read from a request, or the answer that says why it cannot be read. */
export type Read<T> = { value: T } | { refusal: Answer };

/** An answer to a request that cannot be served; `message` says what is wrong, where, and what to do. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers, json: { error: { code, message } } };
}
