import { setTimeout as pause } from "node:timers/promises";
import { type Client, sendInTurn } from "./unreliable.ts";

/** `tried`: the cases that one of their talks has claimed; claimed again, a case of theirs is theirs. */
export type Session = { headers: Record<string, string>; tried: Set<string> };

/** A case as its counsellor saw it at the end, and whose it was. */
export type Served = { resident: string; transcript: any[] };

const patience = 250;
const api = "/counsellor/api";

/** Opens a sign-in link. */
export async function signIn(link: string): Promise<Session> {
  const opened = await fetch(link, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`the sign-in link gave no session: ${opened.status}`);
  const session = await fetch(new URL(`${api}/session`, link), { headers: { cookie } });
  const { csrf } = (await session.json()) as { csrf: string };
  return { headers: { cookie, "x-csrf-token": csrf }, tried: new Set() };
}

/** A supervisor's link for another counsellor. */
export async function linkFor(client: Client, session: Session, name: string): Promise<string> {
  const { status, body } = await client.send("POST", `${api}/sign-in-links`, {
    headers: session.headers,
    json: { name, roles: ["counsellor"] },
  });
  if (status !== 201) throw new Error(`no link: ${status} ${JSON.stringify(body)}`);
  return body.url;
}

/** Takes one case after the other, says `count` things in each, hears as many, and closes it; until nobody is left. */
export async function workAsCounsellor(
  client: Client,
  session: Session,
  { count, isOver, onMessage }: { count: number; isOver: () => boolean; onMessage: () => void },
): Promise<Served[]> {
  const served: Served[] = [];
  while (!isOver()) {
    const id = await takeOne(client, session);
    if (id === null) await pause(patience);
    else served.push(await serveCase(client, session, { id, count, onMessage }));
  }
  return served;
}

/** The case that waits first, or another; null when none is to be had. */
async function takeOne(client: Client, session: Session): Promise<string | null> {
  const { headers } = session;
  const { body } = await client.send("GET", `${api}/cases`, { headers });
  for (const { id, state } of body.cases) {
    if (state !== "queued" || session.tried.has(id)) continue;
    session.tried.add(id);
    const path = `${api}/cases/${id}/claim`;
    const { status } = await client.sendBadly("POST", path, { headers, json: {} });
    if (status === 200) return id;
  }
  return null;
}

async function serveCase(
  client: Client,
  { headers }: Session,
  { id, count, onMessage }: { id: string; count: number; onMessage: () => void },
): Promise<Served> {
  const path = `${api}/cases/${id}`;
  const read = async () => (await client.send("GET", path, { headers })).body.transcript as any[];
  const [, resident] =
    /je suis (\w+)/.exec((await read()).map(({ text }) => text).join("\n")) ?? [];
  if (!resident) throw new Error("who waits did not say who they are");
  const texts = Array.from({ length: count }, (_, i) => `${resident}-c${i}`);
  await sendInTurn(client, texts, async (text) => {
    const { status, body } = await client.sendBadly("POST", `${path}/messages`, {
      headers,
      json: { text, id: text },
    });
    if (status !== 201) throw new Error(`${text} was refused: ${status} ${JSON.stringify(body)}`);
    onMessage();
  });
  const heard = async () =>
    (await read()).filter(({ text }) => text.startsWith(`${resident}-r`)).length;
  while ((await heard()) < count) await pause(patience);
  const { status, body } = await client.sendBadly("POST", `${path}/close`, {
    headers,
    json: { outcome: "answered" },
  });
  // Closed already: by an attempt whose answer was lost.
  if (status !== 200 && body.error.code !== "Impossible")
    throw new Error(`not closed: ${status} ${JSON.stringify(body)}`);
  return { resident, transcript: await read() };
}
