import { setTimeout as pause } from "node:timers/promises";
import { type Client, sendInTurn } from "./unreliable.ts";

/** What a resident has lived through. */
export type Lived = {
  /** Everything shown, in the order in which it was shown. */
  shown: any[];
  /** All of it again, asked for from the start. */
  atTheEnd: any[];
  /** What was acknowledged, in the order of acknowledgement: the client's id and the server's. */
  acknowledged: { clientId: string; id: string; sent: number; answered: number }[];
};

/** Before asking again. */
const patience = 250;
const wish = "Je voudrais parler à une personne";

/** Asks for a person, says `count` things to the counsellor who comes, and stays until they close. */
export async function liveAsResident(
  client: Client,
  { name, count, onMessage }: { name: string; count: number; onMessage: () => void },
): Promise<Lived> {
  const { token } = (
    await client.send("POST", "/v3/directline/tokens/generate", { json: { locale: "fr-BE" } })
  ).body;
  const { conversationId } = (
    await client.send("POST", "/v3/directline/conversations", { token, json: {} })
  ).body;
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const lived: Lived = { shown: [], atTheEnd: [], acknowledged: [] };
  let watermark = "";
  let looking = Promise.resolve();
  /** One look after the other, as a client's polling is. */
  const look = (): Promise<void> =>
    (looking = looking.then(async () => {
      const { body } = await client.send("GET", `${path}?watermark=${watermark}`, { token });
      lived.shown.push(...body.activities);
      watermark = body.watermark ?? watermark;
    }));
  const isTold = (state: string) => () =>
    lived.shown.some(({ channelData }) => channelData?.case?.state === state);
  const wait = async (isReached: () => boolean): Promise<void> => {
    while (!isReached()) {
      await look();
      if (!isReached()) await pause(patience);
    }
  };
  const say = async (text: string, clientId: string): Promise<void> => {
    const sent = performance.now();
    const { status, body } = await client.sendBadly("POST", path, {
      token,
      json: {
        type: "message",
        from: { id: "resident" },
        text,
        channelData: { clientActivityID: clientId },
      },
    });
    if (status !== 200) throw new Error(`${text} was refused: ${status} ${JSON.stringify(body)}`);
    lived.acknowledged.push({ clientId, id: body.id, sent, answered: performance.now() });
  };

  await say(`Bonjour, je suis ${name}`, `${name}-bonjour`);
  await say(wish, `${name}-wish`);
  await wait(isTold("accepted"));
  const texts = Array.from({ length: count }, (_, i) => `${name}-r${i}`);
  await sendInTurn(client, texts, async (text) => {
    await say(text, text);
    onMessage();
    await look();
  });
  await wait(isTold("closed"));
  lived.atTheEnd = (await client.send("GET", path, { token })).body.activities;
  return lived;
}
