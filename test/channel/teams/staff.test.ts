import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTeams, type Person, type Place, type Teams } from "./teams-client.ts";
import { startZinneke, type Zinneke } from "./start-zinneke.ts";

let teams: Teams;
let zinneke: Zinneke;
beforeAll(async () => {
  teams = await startTeams();
  zinneke = await startZinneke(teams);
});
afterAll(async () => {
  await zinneke.stop();
  await teams.stop();
});
beforeEach(() => expect(zinneke.logged).toEqual([]));

const said = (place: Place) => teams.sink.postsIn(place.conversation.id);
const arrived = (place: Place, count: number) =>
  teams.sink.until(() => said(place).length >= count, `${count} messages`);

/** What Zinneke answers to a message in a place where it has said `before` messages. */
async function answer(person: Person, place: Place, words: string, mention = false) {
  const before = said(place).length;
  await teams.say(person, place, words, { mention });
  await arrived(place, before + 1);
  return said(place).at(-1)!.activity;
}

/** Somebody who has installed Zinneke and been welcomed. */
async function installed(more: Partial<Person> = {}): Promise<{ person: Person; chat: Place }> {
  const person = teams.person("Ann", more);
  const chat = teams.chatOf(person);
  await teams.install(person, chat);
  await arrived(chat, 1);
  return { person, chat };
}

test("smoke", async () => {
  const { person, chat } = await installed();
  const reply = await answer(person, chat, "C'est quoi une clause sociale ?");
  console.log(JSON.stringify(reply, null, 1));
});
