import { expect, test } from "vitest";
import type { Message } from "../../src/domain/conversation.ts";
import { textOf } from "../../src/channel/plain-text.ts";
import { readDraftAnnouncement } from "../../src/domain/draft-announcement.ts";
import { draftsOf } from "../../src/store/drafts.ts";
import type { Store } from "../../src/store/store.ts";
import { onBothEngines } from "../engines.ts";
import { interrupted } from "../handoff/interrupted-store.ts";
import { ana, serve, standingClock } from "../handoff/served.ts";
import { factsAlone, modelWriting, sentence, writingBot } from "./writing-bot.ts";

const texts = ["Première.", "Deuxième.", "Troisième."];

/** Keeps what of answers could be seen while they were written. */
function watchDrafts(store: Store) {
  const drafts = draftsOf(store);
  const seen: string[] = [];
  const reads: Promise<void>[] = [];
  const stop = store.listen((announced) => {
    const conversation = readDraftAnnouncement(announced);
    if (conversation === null) return;
    reads.push(
      drafts.read(conversation).then((draft) => {
        if (draft) seen.push(textOf(draft.reply));
      }),
    );
  });
  return {
    async seen() {
      stop();
      await Promise.all(reads);
      return seen;
    },
  };
}

const replies = (messages: Message[]) =>
  messages.flatMap(({ content, repliesTo }) =>
    content.kind === "reply"
      ? [{ repliesTo, text: textOf(content.reply), streamed: content.streamed ?? false }]
      : [],
  );

onBothEngines("an answer that a model writes", (servers) => {
  const store = () => servers.stores[0]!;
  const elsewhere = () => servers.stores.at(-1)!;

  test("is seen to grow, and is stored whole, once", async () => {
    const model = modelWriting(texts, { pace: 5 });
    const server = serve(store(), { runTurn: writingBot, model });
    const id = await server.open();
    const watched = watchDrafts(store());
    await server.say(id, "crèche");
    const whole = { repliesTo: 2, text: "Première. Deuxième. Troisième. Fin.", streamed: true };
    expect(replies(await server.messages(id))).toEqual([whole]);
    const seen = await watched.seen();
    expect(seen.length).toBeGreaterThan(0);
    for (const text of seen) expect(whole.text.startsWith(text), text).toBe(true);
    expect(await draftsOf(store()).read(id)).toBeNull();
    expect(server.reported).toEqual([]);
  });

  test("is completed with the facts where the writing breaks off after it has begun", async () => {
    const model = modelWriting(texts.slice(0, 2), { end: "broken-off" });
    const server = serve(store(), { runTurn: writingBot, model });
    const id = await server.open();
    await server.say(id, "crèche");
    expect(replies(await server.messages(id))).toEqual([
      { repliesTo: 2, text: `Première. Deuxième. ${factsAlone} Fin.`, streamed: true },
    ]);
  });

  test("is made of the facts alone where nothing comes", async () => {
    const model = modelWriting([], { end: "broken-off" });
    const server = serve(store(), { runTurn: writingBot, model });
    const id = await server.open();
    await server.say(id, "crèche");
    expect(replies(await server.messages(id))).toEqual([
      { repliesTo: 2, text: factsAlone, streamed: false },
    ]);
  });

  test("is not written where the model is not ready, or nothing was searched", async () => {
    const model = modelWriting(texts);
    const server = serve(store(), {
      runTurn: writingBot,
      model: { ...model, isReady: async () => false },
    });
    const id = await server.open();
    await server.say(id, "crèche");
    const ready = serve(store(), { runTurn: writingBot, model });
    await ready.say(id, "bonjour");
    expect(model.asked).toBe(0);
    expect(replies(await server.messages(id)).map(({ text }) => text)).toEqual([
      factsAlone,
      "bot: bonjour",
    ]);
  });

  test("ends with a claim at whatever point: nothing leaves after it, and what has left stays, once", async () => {
    const attempt = async (at: number) => {
      const outside = serve(elsewhere());
      const { conversation, id } = await outside.waiting();
      const turning = interrupted(store(), at, () => outside.handoff.claim(id, ana, "console"));
      const model = modelWriting(texts);
      const inside = serve(turning.store, { runTurn: writingBot, model });
      await inside.say(conversation, "crèche");
      await inside.turns.settle();
      return { turning, outside, inside, model, conversation };
    };
    const points = (await attempt(-1)).turning.points();
    expect(points).toBeGreaterThan(40);
    let kept = 0;
    for (let at = 0; at < points; at++) {
      const { turning, outside, inside, model, conversation } = await attempt(at);
      await turning.ended();
      await outside.turns.recover();
      await outside.turns.settle();
      const said = await outside.messages(conversation);
      const taken = said.findIndex(
        ({ content }) => content.kind === "notice" && content.status.state === "accepted",
      );
      expect(taken, `point ${at}`).toBeGreaterThan(0);
      expect(replies(said.slice(taken)), `point ${at}`).toEqual([]);
      const written = replies(said).filter(({ text }) => text.startsWith("Première."));
      expect(written.length, `point ${at}`).toBeLessThanOrEqual(1);
      for (const { text } of written) expect("Première. Deuxième. Troisième. Fin.").toContain(text);
      if (written[0] && !written[0].text.endsWith("Fin.")) kept++;
      expect(await draftsOf(elsewhere()).read(conversation), `point ${at}`).toBeNull();
      expect(await outside.conversations.waiting(conversation), `point ${at}`).toBeNull();
      expect(model.ended).toBe(model.asked);
      expect(inside.reported).toEqual([]);
    }
    expect(kept).toBeGreaterThan(5);
  });

  test("is finished with the facts, and not written again, where its server is gone", async () => {
    const clock = standingClock();
    const model = modelWriting(texts);
    const gone = serve(store(), { clock, runTurn: writingBot, model });
    const id = await gone.open();
    // As a server leaves it that is killed after the first sentence.
    await gone.conversations.accept({
      conversation: id,
      key: "in:1",
      now: clock.time,
      content: {
        kind: "input",
        input: { kind: "text", text: "crèche" },
        hints: { commune: null, language: "fr", audience: ["resident"] },
        clientId: null,
        shortened: false,
        redacted: false,
      },
      relayed: { text: "crèche", tell: null },
    });
    const { version } = (await gone.conversations.waiting(id))!;
    const draft = {
      conversation: id,
      answers: 2,
      writer: "gone",
      aspect: "cost" as const,
      sentences: [sentence("Première.")],
      reply: writingBot(
        { kind: "input", input: { kind: "text", text: "crèche" } } as never,
        {} as never,
      ).writable!.replyOf([sentence("Première.")], "growing"),
      at: clock.time,
    };
    expect(await draftsOf(store()).extend(draft, version)).toBe(true);
    const other = serve(elsewhere(), { clock, runTurn: writingBot, model });
    await other.turns.recover();
    await other.turns.settle();
    // Of several servers, another one may still be writing it.
    expect(replies(await other.messages(id))).toHaveLength(store().engine === "sqlite" ? 1 : 0);
    clock.time += 120_000;
    await other.turns.recover();
    await other.turns.settle();
    expect(replies(await other.messages(id))).toEqual([
      { repliesTo: 2, text: `Première. ${factsAlone} Fin.`, streamed: true },
    ]);
    expect(model.asked).toBe(0);
    // The one that was thought gone can add nothing any more.
    const more = { ...draft, sentences: [...draft.sentences, sentence("Deuxième.")] };
    expect(await draftsOf(store()).extend(more, version)).toBe(false);
  });

  test("is written by one of two turns at once", async () => {
    const clock = standingClock();
    const model = modelWriting(texts, { pace: 5 });
    const [one, other] = [store(), elsewhere()].map((on) =>
      serve(on, { clock, runTurn: writingBot, model }),
    );
    const id = await one!.open();
    await Promise.all([one!.say(id, "crèche", "k"), other!.say(id, "crèche", "k")]);
    await Promise.all([one!.turns.settle(), other!.turns.settle()]);
    clock.time += 120_000;
    await other!.turns.recover();
    await other!.turns.settle();
    const [reply, ...more] = replies(await one!.messages(id));
    expect(more).toEqual([]);
    expect(reply!.text).toMatch(
      /^(Première\. Deuxième\. Troisième\.|Première\..*Les faits\.) Fin\.$/,
    );
  });
});
