import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, type Language } from "../../../src/domain/language.ts";
import { desk } from "../../handoff/served.ts";
import { startCaseOffice, textIn, verbsIn, type CaseOffice } from "./case-office.ts";
import { startTeams, type Teams } from "./teams-client.ts";

let teams: Teams;
let office: CaseOffice;
const clock = { time: 1_790_000_000_000 };
beforeAll(async () => {
  teams = await startTeams();
  office = await startCaseOffice(teams, { now: () => clock.time });
});
afterAll(async () => {
  await office.stop();
  await teams.stop();
});
afterEach(async () => {
  expect(office.logged).toEqual([]);
  for (const { conversation } of await office.handoff.cases({ ended: false }))
    await office.handoff.leave(conversation);
});

const words = {
  fr: {
    taken: (name: string) => `Pas pris : ${name} a déjà cette demande.`,
    elsewhere: "Passée à un autre guichet : Emploi",
    calls: "Ana rappelle",
    waits: "En attente",
    back: "Rendue à Zinneke",
    question: "Comment inscrire mon enfant à la crèche ?",
    answered: /crèche/i,
  },
  nl: {
    taken: (name: string) => `Niet genomen: ${name} heeft deze aanvraag al.`,
    elsewhere: "Doorgestuurd naar een ander loket: Werk",
    calls: "Ana belt terug",
    waits: "Wacht",
    back: "Terug bij Zinneke",
    question: "Hoe schrijf ik mijn kind in voor kinderopvang?",
    answered: /kinderopvang/i,
  },
};

async function waiting(language: Language) {
  const channel = await office.channel("brussels");
  const resident = await office.resident(language);
  const card = await office.card(channel, resident.id);
  return { channel, resident, card, ana: teams.person("Ana"), bram: teams.person("Bram") };
}

async function called(language: Language) {
  const given = await waiting(language);
  const { conversation } = given.resident;
  const callback = { name: "Fatima B.", reach: "0470 12 34 56", moment: "9 h", language };
  await office.handoff.requestCallback(conversation, callback);
  await office.press(given.ana, given.channel, given.card, "take");
  return given;
}

describe.each(languages)("in %s", (language) => {
  const its = words[language];

  test("who takes a case too late takes nothing of the talk: it is held with who has it", async () => {
    const { channel, card, resident, ana, bram } = await waiting(language);
    await Promise.all([ana, bram].map((person) => office.press(person, channel, card, "take")));
    const { counsellor } = await office.case(resident.id);
    const [winner, other] = counsellor!.name === "Ana" ? [ana, bram] : [bram, ana];
    await resident.say("Vous êtes là ?");
    const late = await office.press(other, channel, card, "take");
    expect(textIn(late)).toContain(its.taken(winner.name));
    await resident.say("Toujours ?");
    const thread = await office.inThread(channel, card, 3);
    expect(thread.map(({ activity }) => activity.entities[0].mentioned)).toEqual(
      Array(3).fill({ id: winner.id, name: winner.name }),
    );
  });

  test("a callback taken in Teams has one winner, and the other is told who", async () => {
    const { channel, card, resident, bram } = await called(language);
    const lost = await office.press(bram, channel, card, "take");
    expect(textIn(lost)).toContain(its.taken("Ana"));
    expect(textIn(lost)).not.toContain("0470");
    expect((await office.case(resident.id)).counsellor?.name).toBe("Ana");
    const carla = { id: "carla", name: "Carla" };
    expect(await office.handoff.claim(resident.id, carla, "console")).toMatchObject({
      outcome: "not-yours",
    });
    await office.shows(card, (shown) => shown.includes(its.calls));
  });

  test("a callback whose counsellor in Teams says nothing more can be taken by another", async () => {
    const { channel, card, resident, bram } = await called(language);
    clock.time += desk.waiting.teams * 1000;
    const own = await office.press(bram, channel, card, "take");
    expect(textIn(own)).toContain("0470");
    expect((await office.case(resident.id)).counsellor?.name).toBe("Bram");
  });

  test("a claim does not lapse while it is the resident's turn, and does once their words stay unanswered", async () => {
    const { channel, card, resident, ana } = await waiting(language);
    const minutes = desk.waiting.teams * 1000;
    const state = async () => {
      await office.handoff.sweep();
      return (await office.case(resident.id)).state;
    };
    await office.press(ana, channel, card, "take");
    await office.write(ana, channel, card, "Avez-vous le papier ?");
    clock.time += minutes * 2;
    expect(await state()).toBe("accepted");
    await resident.say("Le voici");
    clock.time += minutes - 1;
    await resident.say("Allô ?");
    expect(await state()).toBe("accepted");
    clock.time += 1;
    expect(await state()).toBe("queued");
    await office.shows(card, (shown) => shown.includes(its.waits));
    expect(verbsIn(card.activity)).toEqual(["take"]);
  });

  test("a claim without any answer lapses after the desk's minutes", async () => {
    const { channel, card, resident, ana } = await waiting(language);
    await office.press(ana, channel, card, "take");
    clock.time += desk.waiting.teams * 1000 - 1;
    await office.handoff.sweep();
    expect((await office.case(resident.id)).state).toBe("accepted");
    clock.time += 1;
    await office.handoff.sweep();
    expect((await office.case(resident.id)).state).toBe("queued");
  });

  test("a talk is given back to Zinneke from the card, and the bot answers again", async () => {
    const { channel, card, resident, ana } = await waiting(language);
    await office.press(ana, channel, card, "take");
    const returned = await office.press(ana, channel, card, "return");
    expect(textIn(returned)).toContain(its.back);
    expect(verbsIn(returned)).toEqual([]);
    expect((await office.case(resident.id)).state).toBe("returned");
    await resident.say(its.question);
    expect((await resident.heard()).at(-1)).toMatch(its.answered);
  });

  test("a case that another desk has is not taken with an old card of the one before", async () => {
    const { channel, card, resident, ana } = await waiting(language);
    await office.handoff.transfer(resident.id, { id: "carla", name: "Carla" }, "jobs");
    const answer = await office.press(ana, channel, card, "take");
    expect(textIn(answer)).toContain(its.elsewhere);
    expect(verbsIn(answer)).toEqual([]);
    expect(await office.case(resident.id)).toMatchObject({ state: "transferred", desk: "jobs" });
    expect(await resident.heard()).not.toContainEqual(expect.stringContaining("Ana"));
  });
});
