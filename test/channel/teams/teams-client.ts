import { randomUUID } from "node:crypto";
import type { CryptoKey } from "jose";
import { randomFrom } from "../../bench/random.ts";
import { startBotService } from "../bot-framework/bot-service.ts";
import { startTeamsSink, type Failures } from "./teams-sink.ts";

export const ourTenant = "0a1b2c3d-0000-4000-8000-000000000001";
export const foreignTenant = "0a1b2c3d-0000-4000-8000-00000000000f";
/** Zinneke as Teams calls it. */
const us = { id: "28:zinneke", name: "Zinneke" };

/** Somebody with a Teams client. */
export type Person = {
  id: string;
  name: string;
  aadObjectId: string;
  tenant: string;
  /** Of their client. */
  locale: string;
};

/** Where something is written: what an activity says of its conversation. */
export type Place = {
  conversation: { id: string; conversationType: string; isGroup?: true; tenantId: string };
  channelData: { tenant: { id: string }; team?: { id: string }; channel?: { id: string } };
};

export type Answered = { status: number; body: any; id: string };
export type Saying = { mention?: boolean; id?: string; more?: object };

/**
 * Teams as Zinneke sees it: people who install, write, search and press, over HTTP and under tokens signed
 * by keys of our own; and the connector that takes what Zinneke sends, or fails to (`failures`).
 */
export async function startTeams(failures: Failures | null = null) {
  const service = await startBotService();
  const sink = await startTeamsSink(failures);
  const random = randomFrom(failures?.seed ?? 1);
  let bot: string | null = null;
  let count = 0;
  const next = () => String(1_700_000_000_000 + ++count);

  const activityOf = (person: Person, place: Place, more: object): Record<string, unknown> => ({
    channelId: "msteams",
    serviceUrl: sink.url,
    timestamp: new Date().toISOString(),
    locale: person.locale,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: us,
    ...place,
    entities: [
      {
        type: "clientInfo",
        locale: person.locale,
        country: "BE",
        platform: "Web",
        timezone: "Europe/Brussels",
      },
    ],
    ...more,
  });

  /** Posts an activity as Azure Bot Service does; `token: null` leaves the token out. */
  const post = async (
    activity: Record<string, unknown>,
    options: { token?: string | null; headers?: Record<string, string> } = {},
  ): Promise<Answered> => {
    if (bot === null) throw new Error("connect the client to a bot first");
    const token = options.token === undefined ? await tokenOf() : options.token;
    const response = await fetch(bot, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const id = typeof activity["id"] === "string" ? activity["id"] : "";
    return { status: response.status, body: text === "" ? null : JSON.parse(text), id };
  };
  const tokenOf = (claims: object = {}, pair?: Pair): Promise<string> =>
    service.token({ serviceurl: sink.url, ...claims }, pair);

  const invoke = (person: Person, place: Place, name: string, value: object, more: object = {}) =>
    post(
      activityOf(person, place, { type: "invoke", id: `f:${randomUUID()}`, name, value, ...more }),
    );

  return {
    /** Posts, updates and the order of all requests at the connector. */
    sink,
    /** Where the keys are published, for the bot's settings. */
    openIdMetadata: service.openIdMetadata,
    keys: service.keys,
    token: tokenOf,
    random,
    /** From now on everything goes to this bot (`http://127.0.0.1:…/api/messages`). */
    connect(url: string): void {
      bot = url;
    },

    person(name: string, more: Partial<Person> = {}): Person {
      const number = String(++count).padStart(4, "0");
      return {
        id: `29:${name.toLowerCase().replace(/\W/g, "-")}-${number}`,
        name,
        aadObjectId: `aaaaaaaa-0000-4000-8000-00000000${number}`,
        tenant: ourTenant,
        locale: "fr-BE",
        ...more,
      };
    },
    /** Somebody's chat with Zinneke alone. */
    chatOf: ({ id, tenant }: Person): Place => ({
      conversation: { id: `a:${id}`, conversationType: "personal", tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    }),
    groupChat: (tenant = ourTenant): Place => ({
      conversation: {
        id: `19:${next()}@thread.v2`,
        conversationType: "groupChat",
        isGroup: true,
        tenantId: tenant,
      },
      channelData: { tenant: { id: tenant } },
    }),
    channel(tenant = ourTenant): Place {
      const id = `19:${next()}@thread.tacv2`;
      return {
        conversation: { id, conversationType: "channel", isGroup: true, tenantId: tenant },
        channelData: {
          tenant: { id: tenant },
          team: { id: "19:team@thread.tacv2" },
          channel: { id },
        },
      };
    },
    /** The thread below a message of a channel. */
    thread: threadOf,

    activityOf,
    post,
    invoke,
    /** Zinneke is added: Teams tells so twice. */
    async install(person: Person, place: Place): Promise<Answered> {
      await post(
        activityOf(person, place, {
          type: "conversationUpdate",
          id: `f:${randomUUID()}`,
          membersAdded: [{ id: us.id }],
        }),
      );
      return post(
        activityOf(person, place, {
          type: "installationUpdate",
          id: `f:${randomUUID()}`,
          action: "add",
        }),
      );
    },
    /**
     * Writes a message; in a channel it begins a thread, in `thread` it replies. With `mention`, it names
     * Zinneke first. The answer's `id` is the message's.
     */
    say(
      person: Person,
      place: Place,
      words: string,
      { mention = false, id = next(), more }: Saying = {},
    ) {
      const isChannel = place.conversation.conversationType === "channel";
      const isRoot = isChannel && !place.conversation.id.includes(";messageid=");
      const at = isRoot ? threadOf(place, id) : place;
      const said = mention ? `<at>${us.name}</at> ${words}` : words;
      const activity = activityOf(person, at, {
        type: "message",
        id,
        text: said,
        textFormat: "plain",
        attachments: [{ contentType: "text/html", content: `<div>${said}</div>` }],
        ...more,
      });
      const entities = activity["entities"] as object[];
      if (mention) entities.push({ type: "mention", mentioned: us, text: `<at>${us.name}</at>` });
      return post(activity);
    },
    /** Searches from the compose box; without words, as when the extension is opened. */
    search(person: Person, place: Place, words: string | null, more: { value?: object } = {}) {
      const parameters =
        words === null
          ? [{ name: "initialRun", value: "true" }]
          : [{ name: "words", value: words }];
      return invoke(person, place, "composeExtension/query", {
        commandId: "search",
        parameters,
        queryOptions: { skip: 0, count: 25 },
        ...more.value,
      });
    },
    /** Presses a universal action of the card in the message `card`; `automatic` is Teams' own refresh. */
    press(
      person: Person,
      place: Place,
      {
        card,
        verb,
        data = {},
        automatic = false,
      }: { card: string; verb: string; data?: object; automatic?: boolean },
    ) {
      return invoke(
        person,
        place,
        "adaptiveCard/action",
        {
          action: { type: "Action.Execute", verb, data },
          trigger: automatic ? "automatic" : "manual",
        },
        { replyToId: card },
      );
    },
    /** Presses a thumb below the message `sentId`, with or without words in Teams' form. */
    judge(
      person: Person,
      place: Place,
      sentId: string,
      reaction: "like" | "dislike",
      words?: string,
    ) {
      const feedback = JSON.stringify({ feedbackText: words ?? "" });
      return invoke(
        person,
        place,
        "message/submitAction",
        { actionName: "feedback", actionValue: { reaction, feedback } },
        { replyToId: sentId },
      );
    },
    exchangeToken: (person: Person, place: Place) =>
      invoke(person, place, "signin/tokenExchange", {
        id: randomUUID(),
        connectionName: "none",
        token: "a.b.c",
      }),
    async stop(): Promise<void> {
      await sink.stop();
      await service.stop();
    },
  };
}
export type Teams = Awaited<ReturnType<typeof startTeams>>;

type Pair = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey };

function threadOf(channel: Place, messageId: string): Place {
  const { conversation, channelData } = channel;
  const id = `${conversation.id.replace(/;messageid=.*/, "")};messageid=${messageId}`;
  return { conversation: { ...conversation, id }, channelData };
}
