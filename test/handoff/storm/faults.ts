import type { Served } from "./counsellor.ts";
import type { Lived } from "./resident.ts";

/** What went wrong in a storm, in words; nothing, when nothing did. */
export function faultsOf(
  lived: (Lived & { name: string })[],
  served: Served[],
  count: number,
): string[] {
  return lived.flatMap((one) => [
    ...faultsShown(one, count),
    ...faultsServed(
      one,
      served.filter(({ resident }) => resident === one.name),
    ),
  ]);
}

function faultsShown(
  { name, shown, atTheEnd, acknowledged }: Lived & { name: string },
  count: number,
) {
  const faults: string[] = [];
  const expected = ["r", "c"].flatMap((side) =>
    Array.from({ length: count }, (_, i) => `${name}-${side}${i}`),
  );
  for (const text of expected) {
    const times = shown.filter((activity) => activity.text === text).length;
    if (times === 0) faults.push(`${text} was lost`);
    if (times > 1) faults.push(`${text} was shown ${times} times`);
  }
  const ids = shown.map(({ id }) => id);
  if (ids.some((id, i) => i > 0 && id <= ids[i - 1]!))
    faults.push(`${name} was shown out of order`);
  if (JSON.stringify(ids) !== JSON.stringify(atTheEnd.map(({ id }) => id)))
    faults.push(`${name} was shown something else than what is stored`);
  for (const { clientId, id } of acknowledged)
    if (!shown.some((one) => one.id === id && one.channelData?.clientActivityID === clientId))
      faults.push(`${clientId} was acknowledged as ${id} and not shown there`);
  // What was sent after another had been acknowledged stands after it.
  for (const [i, later] of acknowledged.entries())
    for (const earlier of acknowledged.slice(0, i))
      if (later.sent > earlier.answered && later.id <= earlier.id)
        faults.push(`${later.clientId} stands before ${earlier.clientId}`);
  return [...faults, ...botWords(name, shown)];
}

/** While a person has the conversation the bot answers nothing. */
function botWords(name: string, shown: any[]): string[] {
  const joined = shown.findIndex(({ channelData }) => channelData?.case?.state === "accepted");
  const closed = shown.findIndex(({ channelData }) => channelData?.case?.state === "closed");
  return shown
    .slice(joined, closed)
    .filter(({ channelData }) => channelData?.turn)
    .map(({ text }) => `the bot spoke to ${name} during the talk: ${text}`);
}

/** The counsellor reads the same, in the same order. */
function faultsServed({ name, shown }: Lived & { name: string }, served: Served[]): string[] {
  if (served.length !== 1) return [`${name} was served ${served.length} times`];
  const own = (texts: string[]) => texts.filter((text) => text.startsWith(`${name}-`));
  const read = own(served[0]!.transcript.map(({ text }) => text));
  const heard = own(shown.map(({ text }) => text ?? ""));
  return JSON.stringify(read) === JSON.stringify(heard)
    ? []
    : [`${name} and the counsellor saw different talks: ${heard.join()} / ${read.join()}`];
}
