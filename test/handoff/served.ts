import { randomUUID } from "node:crypto";
import { textOf } from "../../src/channel/plain-text.ts";
import type { Desk } from "../../src/domain/desk.ts";
import type { Message } from "../../src/domain/conversation.ts";
import type { Hints, Input } from "../../src/domain/incoming.ts";
import type { Commune } from "../../src/domain/programme.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Model } from "../../src/domain/writing.ts";
import { createHandoff } from "../../src/handoff/create-handoff.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { processSeal } from "../../src/store/seal.ts";
import type { Store } from "../../src/store/store.ts";
import type { RunTurn } from "../../src/turn/run-turn.ts";
import { createTurns } from "../../src/turn/turns.ts";
import { deskOf } from "../domain/desks.ts";

export const hints: Hints = { commune: "21015", language: "fr", audience: ["resident"] };

export const desk = deskOf({
  id: "brussels",
  names: { fr: "Bruxelles", nl: "Brussel" },
  holidays: true,
  capacity: 1000,
});
export const housing: Desk = {
  ...desk,
  id: "housing",
  names: { fr: "Logement", nl: "Wonen" },
  capacity: 2,
};

const schaerbeek: Commune = {
  nis: "21015",
  names: { fr: "Schaerbeek", nl: "Schaarbeek" },
  postcodes: ["1030"],
  web: { fr: "https://www.1030.be", nl: "https://www.1030.be" },
  aliases: { fr: [], nl: [] },
  quarters: { fr: [], nl: [] },
  social: null,
};

export const ana = { id: "ana", name: "Ana" };
export const bram = { id: "bram", name: "Bram" };

export function replyOf(text: string): Reply {
  return {
    decision: "answer",
    language: "fr",
    programmes: [],
    parts: [{ kind: "paragraph", language: "fr", statement: { text, cites: [] } }],
    citations: [],
    choices: [],
  };
}

/** A bot of few words: "personne" opens a case at the desk, "rappel" offers a call, "partir" leaves; the rest it counts. */
export const fewWords: RunTurn = ({ input }, state) => {
  const text = wordsOf(input);
  const next = {
    state: { ...state, misses: state.misses + 1 },
    reply: replyOf(`bot: ${text}`),
    feedback: input.kind === "feedback" ? { ...input, reason: null } : null,
  };
  if (text === "personne")
    return {
      ...next,
      act: {
        kind: "open",
        case: {
          desk: desk.id,
          language: "fr",
          commune: "21015",
          topic: "housing",
          reason: "talk",
          question: "une crèche",
          programmes: ["creches-schaerbeek"],
        },
        reply: (standing) => replyOf(`bot: ${JSON.stringify(standing)}`),
      },
    };
  if (text === "rappel")
    return {
      ...next,
      act: {
        kind: "offer-callback",
        reply: (standing) => replyOf(`bot: rappel, ${JSON.stringify(standing)}`),
      },
    };
  if (text === "partir")
    return {
      ...next,
      act: { kind: "leave", reply: (before) => replyOf(`bot: parti de ${before}`) },
    };
  return next;
};

export type Clock = { time: number; now: () => number };

/** A clock that stands still unless a test moves it. */
export function standingClock(): Clock {
  const clock = { time: 1_790_000_000_000, now: () => clock.time };
  return clock;
}

export type Served = ReturnType<typeof serve>;

/** One server: its turns and its handoff, on a store. */
export function serve(
  store: Store,
  {
    clock = standingClock(),
    runTurn = fewWords,
    conversations = conversationsOf(store),
    desks = [desk, housing],
    model = null as Model | null,
  } = {},
) {
  const reported: unknown[] = [];
  const names = { communes: [schaerbeek], desks };
  const { now } = clock;
  const turns = createTurns({
    store,
    conversations,
    runTurn,
    model,
    welcome: () => replyOf("welcome"),
    ...names,
    now,
    report: (fault) => reported.push(fault),
  });
  const handoff = createHandoff({
    store,
    seal: processSeal,
    conversations,
    ...names,
    programmes: [],
    retentionDays: 30,
    now,
  });
  const send = async (conversation: string, input: Input, key: string = randomUUID()) => {
    const accepted = await turns.accept({ conversation, key, input, hints });
    await turns.settle();
    return accepted;
  };
  return {
    turns,
    handoff,
    conversations,
    clock,
    reported,
    open: async () => {
      const id = randomUUID();
      await turns.open({ id, channel: "test", hints });
      return id;
    },
    send,
    say: (conversation: string, text: string, key?: string) =>
      send(conversation, { kind: "text", text }, key),
    /** A new conversation that waits for a person, and its case. */
    async waiting() {
      const conversation = await this.open();
      await this.say(conversation, "personne");
      const found = (await handoff.cases({ ended: false })).find(
        (one) => one.conversation === conversation,
      );
      if (!found) throw new Error("no case was opened");
      return { conversation, id: found.id };
    },
    /** A new conversation that a counsellor has. */
    async taken(by = ana) {
      const waiting = await this.waiting();
      const claimed = await handoff.claim(waiting.id, by, "console");
      if (claimed.outcome !== "done") throw new Error(`not claimed: ${claimed.outcome}`);
      return waiting;
    },
    messages: (conversation: string) => conversations.messagesAfter(conversation, 0),
    /** What is in a conversation, as `who: words`. */
    said: async (conversation: string) =>
      (await conversations.messagesAfter(conversation, 0)).map(saidIn),
    stateOf: async (id: string) => (await handoff.open(id))?.case.state,
  };
}

export function saidIn({ content }: Message): string {
  switch (content.kind) {
    case "input":
      return `to the bot: ${wordsOf(content.input)}`;
    case "relayed":
      return `${content.from}: ${content.text}`;
    case "notice":
      return `notice (${content.status.state}): ${textOf(content.reply)}`;
    case "welcome":
    case "reply":
      return textOf(content.reply);
  }
}

function wordsOf(input: Input): string {
  switch (input.kind) {
    case "text":
    case "upload":
      return input.text;
    case "feedback":
      return input.value;
    case "mention":
      return "@";
  }
}
