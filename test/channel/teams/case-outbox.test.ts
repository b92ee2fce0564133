import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { onBothEngines } from "../../engines.ts";
import { startCaseOffice, textIn, verbsIn, type CaseOffice } from "./case-office.ts";
import { startTeams, type Teams } from "./teams-client.ts";

let teams: Teams;
const offices: CaseOffice[] = [];
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.stop());
afterEach(async () => {
  for (const office of offices.splice(0)) await office.stop();
  expect(teams.sink.planned).toEqual([]);
});

onBothEngines("the outbox to Teams", (servers) => {
  const start = async (options: Parameters<typeof startCaseOffice>[1] = {}) => {
    const office = await startCaseOffice(teams, { store: servers.stores[0]!, ...options });
    offices.push(office);
    return office;
  };
  beforeEach(async () => {
    for (const table of ["teams_channels", "teams_lanes"])
      await servers.stores[0]!.query(`delete from ${table}`);
  });
  const taken = async () => {
    const office = await start();
    const channel = await office.channel("brussels");
    const resident = await office.resident("fr");
    const card = await office.card(channel, resident.id);
    const ana = teams.person("Ana");
    await office.press(ana, channel, card, "take");
    await office.inThread(channel, card, 1);
    await office.shows(card, (shown) => shown.includes("Ana répond"));
    return { office, channel, resident, card, ana };
  };
  const callsTo = (path: RegExp) => teams.sink.requests.filter((one) => path.test(one.path));

  test("sends after a restart what was not sent before it", async () => {
    const { office, channel, resident, card } = await taken();
    teams.sink.planned.push("500");
    await resident.say("avant l'arrêt");
    await teams.sink.until(() => teams.sink.planned.length === 0, "a failed send");
    await office.stop();
    offices.length = 0;
    const again = await start();
    const thread = await again.inThread(channel, card, 2);
    expect(thread[1]!.activity.text).toContain("avant l'arrêt");
  });

  test.each(["429", "500", "503", "dropped"] as const)(
    "sends again what failed with %s, once and in order",
    async (failure) => {
      const { office, channel, resident, card } = await taken();
      teams.sink.planned.push(failure, failure);
      await resident.say("un");
      await resident.say("deux");
      const thread = await office.inThread(channel, card, 3);
      expect(thread.slice(1).map(({ activity }) => activity.text.at(-1))).toEqual(["n", "x"]);
    },
  );

  test("repeats a send whose outcome is unknown, which then stands there twice", async () => {
    const { office, channel, resident, card } = await taken();
    teams.sink.planned.push("taken-and-dropped");
    await resident.say("un");
    await resident.say("deux");
    const thread = await office.inThread(channel, card, 4);
    expect(thread.slice(1).map(({ activity }) => activity.text.at(-1))).toEqual(["n", "n", "x"]);
  });

  test("does not send again where Teams takes nothing more, until somebody is heard there", async () => {
    const { office, channel, resident, card, ana } = await taken();
    const thread = new RegExp(encodeURIComponent(`;messageid=${card.id}`));
    const before = callsTo(thread).length;
    teams.sink.planned.push("403");
    await resident.say("un");
    await teams.sink.until(() => teams.sink.planned.length === 0, "a refused send");
    await resident.say("deux");
    await office.channel("brussels");
    expect(callsTo(thread)).toHaveLength(before + 1);
    await office.write(ana, channel, card, "Je suis revenue.");
    const said = await office.inThread(channel, card, 3);
    expect(said.slice(1).map(({ activity }) => activity.text.at(-1))).toEqual(["n", "x"]);
  });

  test("takes away what is erased even where nothing could be sent for hours, before or meanwhile", async () => {
    const { office, channel, resident, card } = await taken();
    await resident.say("à effacer");
    await office.inThread(channel, card, 2);
    // It is given up, and nobody is heard there any more; then Teams is away again.
    teams.sink.planned.push(...Array<"503">(20).fill("503"));
    await resident.say("perdu");
    const left = async () => (await servers.stores[0]!.query("select * from teams_items")).length;
    const patient = { interval: 5, timeout: 20_000 };
    await expect.poll(() => office.logged.join(), patient).toContain("left alone");
    teams.sink.planned.push(...Array<"503">(30).fill("503"));
    await office.conversations.erase(resident.conversation, Date.now());
    await office.shows(card, (shown) => shown.includes("Demande effacée."));
    expect(await office.inThread(channel, card)).toEqual([]);
    await expect.poll(left, patient).toBe(0);
  });

  test("waits as long as Teams asks for", async () => {
    const waits: number[] = [];
    const office = await start({ backOff: (attempts) => (waits.push(attempts), 1) });
    const channel = await office.channel("brussels");
    teams.sink.planned.push("429", "503", "503");
    const resident = await office.resident("fr");
    await office.card(channel, resident.id);
    // 429 said how long; the two others are waited for by our own measure, longer each time.
    expect(waits).toEqual([1, 2]);
  });

  test("a card that was posted twice goes on where people press", async () => {
    const office = await start();
    const channel = await office.channel("brussels");
    teams.sink.planned.push("taken-and-dropped");
    const resident = await office.resident("nl");
    const posted = () => teams.sink.postsIn(channel.conversation.id);
    await teams.sink.until(() => posted().length === 2, "two cards");
    const [unknown, known] = posted();
    const ana = teams.person("Ana");
    const own = await office.press(ana, channel, unknown!, "take");
    expect(verbsIn(own)).toContain("reply");
    await office.shows(unknown!, (shown) => shown.includes("Ana antwoordt"));
    await resident.say("hier?");
    const thread = await office.inThread(channel, unknown!, 2);
    expect(thread[1]!.activity.text).toContain("hier?");
    await office.write(ana, channel, known!, "Ja, ook vanhier.");
    expect(await resident.heard()).toContain("counsellor: Ja, ook vanhier.");
  });

  test("a card that is pressed while it is sent a second time goes on where it was pressed", async () => {
    const office = await start({ backOff: () => 300 });
    const channel = await office.channel("brussels");
    teams.sink.planned.push("taken-and-dropped");
    const resident = await office.resident("fr");
    const first = await office.card(channel, resident.id);
    const ana = teams.person("Ana");
    await office.press(ana, channel, first, "take");
    await office.shows(first, (shown) => shown.includes("Ana répond"));
    await resident.say("ici ?");
    const thread = await office.inThread(channel, first, 2);
    expect(thread[1]!.activity.text).toContain("ici ?");
    expect(teams.sink.postsIn(channel.conversation.id)).toHaveLength(1);
  });

  test("several servers send each thing once", async () => {
    const other = servers.stores[1];
    const first = await start();
    if (other) await start({ store: other });
    const channel = await first.channel("brussels");
    const residents = [];
    for (let count = 0; count < 5; count++) residents.push(await first.resident("fr"));
    for (const { id } of residents) await first.card(channel, id);
    for (const office of offices.splice(0)) await office.stop();
    const cards = teams.sink.postsIn(channel.conversation.id);
    expect(cards.filter((card) => textIn(card.activity).includes('"verb":"take"'))).toHaveLength(5);
  });
});
