import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { Browser } from "./office.ts";

export type EventReader = Awaited<ReturnType<typeof follow>>;

/** Follows the changes as the console does; what has arrived is read with `next`. */
export async function follow(
  { url, cookie }: Pick<Browser, "url" | "cookie">,
  {
    lastEventId,
    query = "",
    bearer,
  }: { lastEventId?: string; query?: string; bearer?: string } = {},
) {
  const ending = new AbortController();
  const headers = {
    cookie,
    ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
  };
  const response = await fetch(`${url}/counsellor/api/events${query}`, {
    headers,
    signal: ending.signal,
  });
  const arrived: EventSourceMessage[] = [];
  const comments: string[] = [];
  let heard = (): void => undefined;
  let lastId = "";
  const parser = createParser({
    onEvent: (event) => {
      arrived.push(event);
      heard();
    },
    onComment: (comment) => void comments.push(comment),
  });
  const ended = read(response, (text) => {
    for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) lastId = id!;
    parser.feed(text);
    heard();
  });
  return {
    response,
    comments,
    /** Resolves when the server has ended the stream, or it was left. */
    ended,
    lastId: () => lastId,
    /** The next events, as many as asked for; those with JSON data read. */
    async next(count: number): Promise<{ id: string | undefined; event: string; data: any }[]> {
      while (arrived.length < count) await new Promise<void>((resolve) => (heard = resolve));
      return arrived
        .splice(0, count)
        .map(({ id, event, data }) => ({ id, event: event ?? "", data: JSON.parse(data) }));
    },
    /** Resolves when `holds` does, asked whenever something has arrived. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise<void>((resolve) => (heard = resolve));
    },
    pending: () => arrived.length,
    leave: () => ending.abort(),
  };
}

async function read(response: Response, take: (text: string) => void): Promise<"ended" | "broken"> {
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body!) take(decoder.decode(bytes, { stream: true }));
    return "ended";
  } catch {
    return "broken";
  }
}
