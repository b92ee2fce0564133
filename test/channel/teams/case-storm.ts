import { randomFrom } from "../../bench/random.ts";
import { languages } from "../../../src/domain/language.ts";
import { caseIn, startCaseOffice, type CaseOffice, type Resident } from "./case-office.ts";
import { startTeams, type Person, type Place, type Teams } from "./teams-client.ts";
import type { Posted } from "./teams-sink.ts";

export type CaseStormSize = { cases: number; atOnce: number; said: number; seed: number };

export type CasesWeathered = {
  /** What residents said, all of which must stand in a thread. */
  messages: number;
  /** Calls of Teams' connector, and those of them that failed. */
  calls: number;
  failed: number;
  /** What stands there more than once. */
  doubled: number;
  /** What was lost, out of order, or doubled though its outcome was known: each in words. */
  faults: string[];
};

const failures = {
  share: 0.2,
  kinds: ["429", "500", "503", "dropped", "taken-and-dropped"] as const,
};

/** Cases raised, taken and answered through Teams while a fifth of what is sent there fails. */
export async function caseStorm({
  cases,
  atOnce,
  said,
  seed,
}: CaseStormSize): Promise<CasesWeathered> {
  const teams = await startTeams({ ...failures, seed });
  const office = await startCaseOffice(teams);
  const random = randomFrom(seed);
  try {
    const channel = await office.channel("brussels");
    const people = Array.from({ length: 10 }, (_, number) => teams.person(`Ana ${number}`));
    const faults: string[] = [];
    let left = cases;
    const workOn = async (): Promise<void> => {
      while (left-- > 0) {
        const resident = await office.resident(languages[Math.floor(random() * 2)]!);
        const pair = [0, 1].map(() => people[Math.floor(random() * people.length)]!);
        faults.push(...(await serve(teams, office, { channel, resident, pair, said })));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, workOn));
    const { requests, posts } = teams.sink;
    const copies = countOf(posts.map((post) => cards.get(post) ?? keyOf(post)));
    const unknown = countOf(
      requests
        .filter(({ method, outcome }) => method === "POST" && outcome === "taken-and-dropped")
        .map(({ path, body }) => keyOf(sentIn(path, body))),
    );
    let doubled = 0;
    for (const [key, count] of copies) {
      doubled += count - 1;
      // Of what is not known to have arrived, and of nothing else, there may be another.
      const repeated = unknown.get(key) ?? 0;
      if (count - 1 > repeated) faults.push(`${count} of ${key}, ${repeated} of unknown outcome`);
    }
    return {
      messages: cases * said,
      calls: requests.length,
      failed: requests.filter(({ outcome }) => outcome !== "taken").length,
      doubled,
      faults,
    };
  } finally {
    await office.stop();
    await teams.stop();
  }
}

type Serving = { channel: Place; resident: Resident; pair: Person[]; said: number };

/** Two try to take it at once; who has it talks with the resident, and ends it. Returns what went wrong. */
async function serve(
  teams: Teams,
  office: CaseOffice,
  { channel, resident, pair, said }: Serving,
): Promise<string[]> {
  const card = await office.card(channel, resident.id);
  const won = await Promise.all(pair.map((person) => office.press(person, channel, card, "take")));
  const { counsellor } = await office.case(resident.id);
  const holder = pair.find((person) => counsellor?.id === `entra-${person.aadObjectId}`);
  if (!holder) return [`${resident.id}: nobody has it`];
  const answering = won.filter((one) => JSON.stringify(one).includes('"verb":"reply"')).length;
  const isFair = answering === (pair[0] === pair[1] ? 2 : 1);
  for (let number = 0; number < said; number++) {
    await resident.say(`question ${number}.`);
    await office.write(holder, channel, card, `antwoord ${number}.`);
  }
  await office.press(holder, channel, card, "close", { outcome: "answered" });
  return [
    ...(isFair ? [] : [`${resident.id}: ${answering} won`]),
    ...(await faultsIn(teams, office, resident, said)),
  ];
}

async function faultsIn(
  teams: Teams,
  office: CaseOffice,
  { id, heard }: Resident,
  said: number,
): Promise<string[]> {
  const { sink } = teams;
  const isOver = ({ activity }: Posted) =>
    /Terminée par|Afgerond door/.test(JSON.stringify(activity));
  const threads = () => sink.posts.filter((post) => cards.get(post) === id);
  const wordsIn = (card: Posted) =>
    sink.posts.filter(({ conversation }) => conversation.endsWith(`;messageid=${card.id}`));
  for (const post of sink.posts) {
    const of = cards.get(post) ?? caseIn(post);
    if (of !== null) cards.set(post, of);
  }
  // The last thing said there is that it is over; the card shows it.
  await sink.until(
    () =>
      threads().some(
        (card) =>
          isOver(card) && /terminée\.$|afgerond\.$/.test(wordsIn(card).at(-1)?.activity.text ?? ""),
      ),
    `the end of ${id}`,
    120_000,
  );
  const shown = threads()
    .flatMap(wordsIn)
    .flatMap(({ activity }) => /question (\d+)\.$/.exec(activity.text)?.[1] ?? []);
  const expected = Array.from({ length: said }, (_, number) => number);
  const seen = [...new Set(shown.map(Number))];
  const inOrder = shown.every((number, index) => Number(number) >= Number(shown[index - 1] ?? 0));
  const answers = (await heard()).filter((line) => line.startsWith("counsellor:"));
  const faults: string[] = [];
  if (String(seen) !== String(expected))
    faults.push(`${id}: of ${String(expected)} came ${String(shown)}`);
  if (!inOrder) faults.push(`${id}: out of order: ${String(shown)}`);
  if (String(answers) !== String(expected.map((number) => `counsellor: antwoord ${number}.`)))
    faults.push(`${id}: the resident heard ${String(answers)}`);
  return faults;
}

/** Which case a card is of: when it has ended, the card no longer says. */
const cards = new WeakMap<Posted, string>();

/** What a message is, so that a second one of it is known: a case's card, or words in a thread. */
function keyOf({ conversation, activity }: Pick<Posted, "conversation" | "activity">): string {
  return caseIn({ activity }) ?? `${conversation} ${activity.text}`;
}

function sentIn(path: string, body: any): Pick<Posted, "conversation" | "activity"> {
  const [, , , conversation = ""] = path.split("/").map(decodeURIComponent);
  return { conversation, activity: body.activity ?? body };
}

function countOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
