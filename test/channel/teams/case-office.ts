import { randomUUID } from "node:crypto";
import { caseDesk } from "../../../src/channel/teams/case-desk.ts";
import type { Case } from "../../../src/domain/case.ts";
import type { Desk } from "../../../src/domain/desk.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { CounsellorRole } from "../../../src/store/sessions.ts";
import type { Store } from "../../../src/store/store.ts";
import { desk, saidIn } from "../../handoff/served.ts";
import { startZinneke, type ZinnekeOptions } from "./start-zinneke.ts";
import type { Person, Place, Teams } from "./teams-client.ts";
import type { Posted } from "./teams-sink.ts";

/** Nothing is sent to it by itself. */
export const dutchDesk: Desk = {
  ...desk,
  id: "jobs",
  names: { fr: "Emploi", nl: "Werk" },
  communes: [],
  topics: ["jobs"],
  languages: ["nl"],
};

const asked = {
  fr: ["Comment inscrire mon enfant à la crèche ?", "Je veux parler à une personne"],
  nl: ["Hoe schrijf ik mijn kind in voor kinderopvang?", "Ik wil met een persoon spreken"],
};

/** Zinneke with a desk whose counsellors are in Teams. */
export async function startCaseOffice(
  teams: Teams,
  options: Omit<ZinnekeOptions, "companions"> & { store?: Store } = {},
) {
  const desks = options.desks ?? [desk, dutchDesk];
  const zinneke = await startZinneke(teams, {
    backOff: () => 5,
    ...options,
    desks,
    companions: (assistant) => [
      caseDesk({
        ...assistant,
        ...assistant.knowledge,
        desks,
        now: options.now,
        backOff: options.backOff ?? (() => 5),
      }),
    ],
  });
  const { turns, conversations, handoff } = zinneke;
  const { sink } = teams;
  const signIn = (person: Person, roles: CounsellorRole[]) =>
    zinneke.sessions.open({
      counsellor: { id: `entra-${person.aadObjectId}`, name: person.name },
      roles,
      csrf: "",
      tokenHash: randomUUID(),
      replaces: null,
      now: 0,
      until: Number.MAX_SAFE_INTEGER,
    });

  return {
    ...zinneke,
    /** Somebody opens the tab, where their roles are known. */
    signIn,
    /** A channel in which somebody has asked for a desk's cases. */
    async channel(id: string, by = teams.person("Chef")): Promise<Place> {
      const channel = teams.channel();
      await signIn(by, ["supervisor"]);
      const { id: said } = await teams.say(by, channel, `desk ${id}`, { mention: true });
      const thread = teams.thread(channel, said).conversation.id;
      await sink.until(() => sink.postsIn(thread).length > 0, "the channel to be linked");
      return channel;
    },
    /** A resident on the web who asked for a person. */
    async resident(language: Language, commune: string | null = "21015"): Promise<Resident> {
      const conversation = randomUUID();
      const hints = { commune, language, audience: ["resident" as const] };
      await turns.open({ id: conversation, channel: "web", hints });
      const say = async (text: string) => {
        await turns.accept({
          conversation,
          key: randomUUID(),
          input: { kind: "text", text },
          hints,
        });
        await turns.settle();
      };
      for (const text of asked[language]) await say(text);
      const found = (await handoff.cases({ ended: false })).find(
        (one) => one.conversation === conversation,
      );
      if (!found) throw new Error("no case was opened");
      const heard = async () => (await conversations.messagesAfter(conversation, 0)).map(saidIn);
      return { id: found.id, conversation, say, heard };
    },
    async case(id: string): Promise<Case> {
      return (await handoff.open(id))!.case;
    },
    /** The card of a case in a channel, once it is there; it stays as it is in Teams. */
    async card(channel: Place, id: string): Promise<Posted> {
      const found = () =>
        sink.postsIn(channel.conversation.id).filter((post) => caseIn(post) === id);
      await sink.until(() => found().length > 0, "a card");
      return found()[0]!;
    },
    /** Waits until everybody sees on a card what is wanted. */
    shows: (card: Posted, isWanted: (shown: string) => boolean): Promise<void> =>
      sink.until(() => isWanted(textIn(card.activity)), "the card to change"),
    /** What stands in the thread of a card, by what is said there, once there is as much as wanted. */
    async inThread(channel: Place, card: Posted, count = 0): Promise<Posted[]> {
      const thread = teams.thread(channel, card.id).conversation.id;
      await sink.until(() => sink.postsIn(thread).length >= count, `${count} in the thread`);
      return sink.postsIn(thread);
    },
    /** Presses something on a card; resolves to the card that is then shown to who pressed. */
    async press(
      person: Person,
      channel: Place,
      card: Pick<Posted, "id" | "activity">,
      verb: string,
      data: object = {},
    ): Promise<any> {
      const { body, status } = await teams.press(person, teams.thread(channel, card.id), {
        card: card.id,
        verb,
        data: { case: caseIn(card), ...data },
      });
      if (status !== 200) throw new Error(`${verb} was answered with ${status}`);
      return body;
    },
    /** Writes into the thread of a card. */
    write: (person: Person, channel: Place, card: Pick<Posted, "id">, words: string, more = {}) =>
      teams.say(person, teams.thread(channel, card.id), words, more),
  };
}

export type CaseOffice = Awaited<ReturnType<typeof startCaseOffice>>;
export type Resident = {
  id: string;
  conversation: string;
  say: (text: string) => Promise<void>;
  heard: () => Promise<string[]>;
};

/** The case that a card's actions name, or its refresh. */
export function caseIn({ activity }: Pick<Posted, "activity">): string | null {
  const text = JSON.stringify(activity);
  return /"data":\{"case":"([^"]+)"/.exec(text)?.[1] ?? null;
}

/** All that a card shows, line by line. */
export function textIn(card: any): string {
  return JSON.stringify(card?.attachments?.[0]?.content ?? card?.value ?? card);
}

/** The verbs that can be pressed on a card. */
export function verbsIn(card: any): string[] {
  return [
    ...textIn({ ...card, value: { ...card?.value, refresh: undefined } }).matchAll(
      /"verb":"([^"]+)"/g,
    ),
  ]
    .map(([, verb]) => verb!)
    .filter((verb) => verb !== "refresh");
}
