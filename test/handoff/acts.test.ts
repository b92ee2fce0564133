import { beforeEach, describe, expect, test } from "vitest";
import { caseChangesOf } from "../../src/store/case-changes.ts";
import { conversationsOf } from "../../src/store/conversations.ts";
import { sealWith } from "../../src/store/seal.ts";
import { onBothEngines } from "../engines.ts";
import { ana, bram, housing, serve, type Served } from "./served.ts";

const callback = {
  name: "Fatima B.",
  reach: "0470 12 34 56",
  moment: "le matin",
  language: "fr",
} as const;

onBothEngines("a case", (servers) => {
  let server: Served;
  beforeEach(() => {
    server = serve(servers.stores[0]!);
  });
  const changes = async () => {
    const all = caseChangesOf(servers.stores[0]!);
    return (await all.after(0, 1000)).map(({ kind }) => kind);
  };
  const last = async (conversation: string) => (await server.said(conversation)).at(-1);

  test("is opened by the turn that asks for it, with the place in the queue told in the same message", async () => {
    const [one, other] = [await server.waiting(), await server.waiting()];
    expect(await last(one.conversation)).toContain(`"position":1,"present":0,"wait":null`);
    expect(await last(other.conversation)).toContain(`"position":2`);
    const { case: opened } = (await server.handoff.open(one.id))!;
    expect(opened).toMatchObject({
      conversation: one.conversation,
      state: "queued",
      desk: "brussels",
      language: "fr",
      commune: "21015",
      topic: "housing",
      reason: "talk",
      question: "une crèche",
      programmes: ["creches-schaerbeek"],
      counsellor: null,
      openedAt: server.clock.time,
    });
    const [reply] = (await server.messages(one.conversation)).slice(-1);
    expect(reply!.content).toMatchObject({
      kind: "reply",
      status: { state: "queued", position: 1, counsellor: null, callbackOffered: true },
    });
    expect(await changes()).toEqual(["opened", "opened"]);
  });

  test("is one at a time in a conversation: asked for again, the place is told", async () => {
    const { conversation } = await server.waiting();
    await server.say(conversation, "personne");
    expect(await last(conversation)).toContain(`"isNew":false`);
    expect(await server.handoff.cases({ ended: true })).toHaveLength(1);
  });

  test("leaves the bot speaking until somebody takes it, then it is silent", async () => {
    const { conversation, id } = await server.waiting();
    await server.say(conversation, "bonjour");
    expect(await last(conversation)).toBe("bot: bonjour");
    await server.handoff.claim(id, ana, "console");
    expect(await last(conversation)).toContain("notice (accepted): ");
    expect(await last(conversation)).toContain("Ana");
    expect(await last(conversation)).toContain("Schaerbeek");
    await server.say(conversation, "vous êtes là ?");
    expect(await last(conversation)).toBe("resident: vous êtes là ?");
    await server.handoff.say(id, ana, { id: "1", text: "Oui,\nje suis là." });
    expect(await last(conversation)).toBe("counsellor: Oui,\nje suis là.");
    expect(await changes()).toEqual(["opened", "claimed", "message", "message"]);
    await server.handoff.giveBack(id, ana);
    expect(await last(conversation)).toContain("notice (returned): ");
    await server.say(conversation, "merci");
    expect(await last(conversation)).toBe("bot: merci");
    expect(server.reported).toEqual([]);
  });

  test("is its counsellor's alone: others are told who has it", async () => {
    const { id } = await server.taken();
    const refused = { outcome: "not-yours", by: ana };
    const { handoff } = server;
    expect(await handoff.claim(id, bram, "console")).toEqual(refused);
    expect(await handoff.say(id, bram, { id: "1", text: "x" })).toEqual(refused);
    expect(await handoff.note(id, bram, { id: "1", text: "x" })).toEqual(refused);
    expect(await handoff.transfer(id, bram, "housing")).toEqual(refused);
    expect(await handoff.giveBack(id, bram)).toEqual(refused);
    expect(await handoff.close(id, bram, "answered")).toEqual(refused);
    expect(await handoff.callbackTried(id, bram, true)).toEqual(refused);
    expect(await handoff.claim(id, ana, "console")).toMatchObject({ outcome: "done" });
  });

  test("nobody has cannot be talked in", async () => {
    const { id } = await server.waiting();
    const nobody = { outcome: "not-yours", by: null };
    expect(await server.handoff.say(id, ana, { id: "1", text: "x" })).toEqual(nobody);
    expect(await server.handoff.close(id, ana, "answered")).toEqual(nobody);
    expect(await server.handoff.giveBack(id, ana)).toEqual(nobody);
  });

  test("that has ended is over for everybody", async () => {
    const { id, conversation } = await server.taken();
    await server.handoff.close(id, ana, "referred");
    expect(await last(conversation)).toContain("notice (closed): ");
    const { handoff } = server;
    const acts = [
      handoff.claim(id, bram, "console"),
      handoff.say(id, ana, { id: "9", text: "x" }),
      handoff.transfer(id, ana, "housing"),
      handoff.close(id, ana, "answered"),
    ];
    for (const act of acts)
      expect(await act).toMatchObject({
        outcome: "impossible",
        case: { state: "closed", outcome: "referred" },
      });
    expect(await handoff.leave(conversation)).toEqual({ outcome: "no-case" });
  });

  test("that does not exist is unknown", async () => {
    const { handoff } = server;
    expect(await handoff.claim("none", ana, "console")).toEqual({ outcome: "unknown" });
    expect(await handoff.say("none", ana, { id: "1", text: "x" })).toEqual({ outcome: "unknown" });
    expect(await handoff.open("none")).toBeNull();
    expect(await handoff.leave("none")).toEqual({ outcome: "no-case" });
    expect(await handoff.requestCallback("none", callback)).toEqual({ outcome: "no-case" });
  });

  test("stores a counsellor's message once under its id, even sent again after the end", async () => {
    const { id, conversation } = await server.taken();
    const message = { id: "same", text: "Bonjour" };
    await server.handoff.say(id, ana, message);
    await server.handoff.say(id, ana, message);
    await server.handoff.close(id, ana, "answered");
    expect(await server.handoff.say(id, ana, message)).toMatchObject({ outcome: "done" });
    const said = await server.said(conversation);
    expect(said.filter((line) => line.startsWith("counsellor:"))).toEqual(["counsellor: Bonjour"]);
  });

  test("keeps notes once under their id, and only for counsellors", async () => {
    const { id, conversation } = await server.taken();
    const note = { id: "n", text: "a l'air inquiète" };
    await server.handoff.note(id, ana, note);
    await server.handoff.note(id, ana, { ...note, text: "autre" });
    const { notes } = (await server.handoff.open(id))!;
    expect(notes).toEqual([{ ...note, counsellor: ana, at: server.clock.time }]);
    expect((await server.said(conversation)).join()).not.toContain("inquiète");
  });

  test("goes to another desk's queue, where the bot answers meanwhile", async () => {
    const { id, conversation } = await server.taken();
    expect(await server.handoff.transfer(id, ana, "nowhere")).toEqual({ outcome: "unknown-desk" });
    await server.handoff.transfer(id, ana, "housing");
    expect(await last(conversation)).toContain("Logement");
    await server.say(conversation, "et maintenant ?");
    expect(await last(conversation)).toBe("bot: et maintenant ?");
    expect(await server.handoff.claim(id, bram, "console")).toMatchObject({
      outcome: "done",
      case: { desk: "housing", counsellor: bram },
    });
    await server.say(conversation, "bonjour");
    expect(await last(conversation)).toBe("resident: bonjour");
  });

  test("above a desk's capacity is not given to one counsellor", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      const { id } = await server.waiting();
      await server.handoff.transfer(id, ana, "housing");
      ids.push(id);
    }
    const claims = await Promise.all(
      ids.map((id, i) =>
        serve(servers.stores[i % servers.stores.length]!, { clock: server.clock }).handoff.claim(
          id,
          ana,
          "console",
        ),
      ),
    );
    expect(claims.map(({ outcome }) => outcome).sort()).toEqual(["at-capacity", "done", "done"]);
    const left = ids[claims.findIndex(({ outcome }) => outcome === "at-capacity")]!;
    expect(await server.handoff.claim(left, ana, "console")).toEqual({
      outcome: "at-capacity",
      capacity: housing.capacity,
    });
    expect(await server.handoff.claim(left, bram, "console")).toMatchObject({ outcome: "done" });
  });

  describe("left by its resident", () => {
    test("is abandoned in the queue, by words", async () => {
      const { id, conversation } = await server.waiting();
      await server.say(conversation, "partir");
      expect(await last(conversation)).toBe("bot: parti de queued");
      expect(await server.stateOf(id)).toBe("abandoned");
      await server.say(conversation, "partir");
      expect(await last(conversation)).toBe("bot: partir");
      expect(await changes()).toEqual(["opened", "abandoned"]);
    });

    test("is abandoned with a counsellor too, and the bot is back", async () => {
      const { id, conversation } = await server.taken();
      expect(await server.handoff.leave(conversation)).toMatchObject({ outcome: "done" });
      expect(await server.stateOf(id)).toBe("abandoned");
      await server.say(conversation, "merci");
      expect(await last(conversation)).toBe("bot: merci");
      expect(await server.handoff.say(id, ana, { id: "1", text: "x" })).toMatchObject({
        outcome: "impossible",
      });
    });
  });

  describe("with a callback", () => {
    test("leaves the queue, and is called by who takes it", async () => {
      const { id, conversation } = await server.waiting();
      await server.handoff.requestCallback(conversation, callback);
      expect(await last(conversation)).toContain("notice (callback): ");
      expect((await server.handoff.open(id))!.callback).toEqual({ ...callback, attempts: 0 });
      expect(await server.handoff.callbackTried(id, ana, true)).toEqual({
        outcome: "not-yours",
        by: null,
      });
      await server.handoff.claim(id, ana, "console");
      // The chat stays the bot's.
      await server.say(conversation, "bonjour");
      expect(await last(conversation)).toBe("bot: bonjour");
      expect(await server.handoff.say(id, ana, { id: "1", text: "x" })).toMatchObject({
        outcome: "impossible",
      });
      await server.handoff.callbackTried(id, ana, false);
      expect((await server.handoff.open(id))!.callback).toMatchObject({ attempts: 1 });
      expect(await server.handoff.callbackTried(id, ana, true)).toMatchObject({
        case: { state: "closed", outcome: "answered" },
      });
      expect((await server.handoff.open(id))!.callback).toBeNull();
      expect(await servers.stores[0]!.query(`select * from callbacks`)).toEqual([]);
    });

    test("is opened where none waits, at the desk that serves the resident", async () => {
      const conversation = await server.open();
      await server.say(conversation, "rappel");
      expect((await server.messages(conversation)).at(-1)!.content).toMatchObject({
        status: { state: null, callbackOffered: true },
      });
      const done = await server.handoff.requestCallback(conversation, callback);
      expect(done).toMatchObject({
        outcome: "done",
        case: { state: "callback", desk: "brussels", commune: "21015", reason: "callback" },
      });
      expect(await changes()).toEqual(["opened", "callback"]);
    });

    test("given again is corrected", async () => {
      const { id, conversation } = await server.waiting();
      await server.handoff.requestCallback(conversation, callback);
      await server.handoff.requestCallback(conversation, { ...callback, moment: "le soir" });
      expect((await server.handoff.open(id))!.callback).toMatchObject({ moment: "le soir" });
    });

    test("is not asked for while a counsellor is there", async () => {
      const { id, conversation } = await server.taken();
      expect(await server.handoff.requestCallback(conversation, callback)).toEqual({
        outcome: "no-case",
      });
      expect(await server.stateOf(id)).toBe("accepted");
      expect(await servers.stores[0]!.query(`select * from callbacks`)).toEqual([]);
    });

    test("is free for another once who took it is gone", async () => {
      const { id, conversation } = await server.waiting();
      await server.handoff.requestCallback(conversation, callback);
      await server.handoff.claim(id, ana, "console");
      expect(await server.handoff.claim(id, bram, "console")).toEqual({
        outcome: "not-yours",
        by: ana,
      });
      server.clock.time += 30_000;
      expect(await server.handoff.claim(id, bram, "console")).toMatchObject({
        outcome: "done",
        case: { counsellor: bram },
      });
    });
  });

  describe("while a person has it", () => {
    test("loses national numbers, cards and IBANs only, and the resident is told", async () => {
      const { conversation } = await server.taken();
      await server.say(
        conversation,
        "Je suis 85.07.30-033.28, BIS 85.27.30-033.28, carte 4111 1111 1111 1111, BE68 5390 0754 7034, tél. 0470 12 34 56, +32470123456, rue Josaphat 12, dossier 4111 1111 1111 1112",
      );
      const [said, told] = (await server.said(conversation)).slice(-2);
      expect(said).toBe(
        "resident: Je suis [national-number], BIS [national-number], carte [card], [iban], tél. 0470 12 34 56, +32470123456, rue Josaphat 12, dossier 4111 1111 1111 1112",
      );
      expect(told).toContain("notice (accepted): ");
      await server.say(conversation, "mon adresse : rue Josaphat 12");
      expect((await server.said(conversation)).at(-1)).toBe(
        "resident: mon adresse : rue Josaphat 12",
      );
    });

    test("refuses files and passes their words on; feedback is stored without a word", async () => {
      const { conversation } = await server.taken();
      await server.send(conversation, { kind: "upload", text: "voici", files: 1 });
      const [said, told] = (await server.said(conversation)).slice(-2);
      expect(said).toBe("resident: voici 📎");
      expect(told).toContain("notice (accepted): ");
      await server.send(conversation, { kind: "feedback", message: 1, value: "like" });
      expect((await server.said(conversation)).at(-1)).toBe("to the bot: like");
      expect(
        await servers.stores[0]!.query(`select value from feedback where conversation = $1`, [
          conversation,
        ]),
      ).toEqual([{ value: "like" }]);
      expect(await server.conversations.waiting(conversation)).toBeNull();
    });

    test("takes a message delivered twice once", async () => {
      const { conversation } = await server.taken();
      const outcomes = await Promise.all([
        server.say(conversation, "bonjour", "k"),
        server.say(conversation, "bonjour", "k"),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["duplicate", "stored"]);
    });
  });

  describe("is erased", () => {
    const rowsOf = async (id: string) =>
      Promise.all(
        ["case_notes", "callbacks", "messages"].map(async (table) => {
          const rows = await servers.stores[0]!.query(`select * from ${table} where case_id = $1`, [
            id,
          ]);
          return rows.length;
        }),
      );

    test("with its conversation, and only numbers remain", async () => {
      const { id, conversation } = await server.taken();
      await server.handoff.note(id, ana, { id: "n", text: "x" });
      await server.say(conversation, "bonjour");
      await server.conversations.erase(conversation);
      expect(await rowsOf(id)).toEqual([0, 0, 0]);
      expect(await server.handoff.open(id)).toBeNull();
      expect(await changes()).toEqual(["opened", "claimed", "note", "message", "erased"]);
    });

    test("so many days after its end, with all that was said in it; the conversation goes on", async () => {
      const { id, conversation } = await server.taken();
      await server.say(conversation, "bonjour");
      await server.handoff.close(id, ana, "answered");
      server.clock.time += 30 * 24 * 3_600_000;
      await server.handoff.sweep();
      expect(await server.stateOf(id)).toBe("closed");
      server.clock.time += 3_600_001;
      await server.say(conversation, "encore moi");
      await server.handoff.sweep();
      expect(await server.handoff.open(id)).toBeNull();
      expect(await rowsOf(id)).toEqual([0, 0, 0]);
      const said = await server.said(conversation);
      expect(said.some((line) => /^(notice|resident)/.test(line))).toBe(false);
      expect(said.at(-1)).toBe("bot: encore moi");
      expect(await changes()).toEqual(["erased"]);
    });

    test("never while somebody may still call", async () => {
      const { id, conversation } = await server.waiting();
      await server.handoff.requestCallback(conversation, callback);
      expect(
        await server.conversations.eraseUntouched(server.clock.time + 1, server.clock.time),
      ).toBe(0);
      await server.handoff.leave(conversation);
      expect(
        await server.conversations.eraseUntouched(server.clock.time + 1, server.clock.time),
      ).toBe(1);
      expect(await server.handoff.open(id)).toBeNull();
    });
  });

  test("what residents and counsellors write lies nowhere in the open", async () => {
    const { id, conversation } = await server.taken();
    await server.say(conversation, "secret-du-resident");
    await server.handoff.say(id, ana, { id: "1", text: "secret-du-conseiller" });
    await server.handoff.note(id, ana, { id: "1", text: "secret-de-la-note" });
    await server.handoff.transfer(id, ana, "housing");
    await server.handoff.requestCallback(conversation, { ...callback, name: "secret-du-nom" });
    const tables = ["conversations", "messages", "cases", "case_notes", "callbacks"];
    const rows = await Promise.all(
      tables.map((table) => servers.stores[0]!.query(`select * from ${table}`)),
    );
    expect(rows.map(({ length }) => length).every((length) => length > 0)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/secret/);
    const opened = JSON.stringify(await server.handoff.open(id));
    expect(opened.match(/secret-[\w-]+/g)?.sort()).toEqual([
      "secret-de-la-note",
      "secret-du-conseiller",
      "secret-du-nom",
      "secret-du-resident",
    ]);
  });

  test("sealed with another secret is a fault that says so, and no garbage", async () => {
    const { id, conversation } = await server.taken();
    await server.say(conversation, "bonjour");
    const [store] = servers.stores;
    const other = serve(store!, {
      conversations: conversationsOf(store!, sealWith(new Uint8Array(32))),
    });
    await expect(other.messages(conversation)).rejects.toThrow(/SECRET_KEY.*not the one/);
    await expect(other.handoff.open(id)).rejects.toThrow(/SECRET_KEY.*not the one/);
    // Erasing needs no key.
    await other.conversations.erase(conversation);
    expect(await server.handoff.open(id)).toBeNull();
  });

  test("goes on when its desk has been taken out of the file", async () => {
    const { id, conversation } = await server.waiting();
    const without = serve(servers.stores[0]!, { clock: server.clock, desks: [] });
    server.clock.time += 60_000;
    await without.handoff.sweep();
    expect(await last(conversation)).toContain("notice (queued): ");
    expect(await without.handoff.claim(id, ana, "console")).toMatchObject({ outcome: "done" });
    await without.say(conversation, "bonjour");
    expect(await last(conversation)).toBe("resident: bonjour");
  });

  test("announces typing of its two sides, and of nobody else", async () => {
    const heard: string[] = [];
    const stop = servers.stores[0]!.listen((announced) => {
      if (announced.startsWith("typing")) heard.push(announced);
    });
    const { id, conversation } = await server.waiting();
    await server.handoff.typing(id, ana);
    await server.handoff.residentTyping(conversation);
    await server.handoff.claim(id, ana, "console");
    await server.handoff.typing(id, bram);
    await server.handoff.typing(id, ana);
    await server.handoff.residentTyping(conversation);
    await expect
      .poll(() => heard)
      .toEqual([`typing:counsellor:${conversation}:Ana`, `typing:resident:${conversation}`]);
    stop();
  });
});
