import { brusselsTime } from "../../domain/brussels-time.ts";
import { isEnded } from "../../domain/case.ts";
import { banner, factSet, type Style, words, written } from "./card-blocks.ts";
import { deskIn, isElsewhere, isHolder, namesIn, type Worded } from "./card-view.ts";

/** What the case is about, and where it stands. */
export function heading(view: Worded): object[] {
  const { case: of, say } = view;
  const title = say((texts) => texts.title);
  const noQuestion = say((texts) => texts.noQuestion);
  return [
    words(title, { size: "Medium", weight: "Bolder" }),
    banner(stateLine(view), styleOf(view)),
    of.question === ""
      ? words(noQuestion, { isSubtle: true })
      : words(of.question, { size: "Large", weight: "Bolder" }),
  ];
}

function stateLine(view: Worded): string {
  const { case: of, names, say } = view;
  const { state, counsellor, outcome } = of;
  const name = counsellor?.name ?? "";
  if (isElsewhere(view) && !isEnded(state))
    return say((texts, language) =>
      texts.elsewhere(deskIn(names, of.desk)?.names[language] ?? of.desk),
    );
  switch (state) {
    case "accepted":
      return say((texts) => texts.accepted(name));
    case "callback":
      return say((texts) => (counsellor ? texts.calls(name) : texts.callback));
    case "closed": {
      const closed = say((texts) => (counsellor ? texts.closedBy(name) : texts.closed));
      return outcome === null ? closed : `${closed} · ${say((texts) => texts.outcomes[outcome])}`;
    }
    case "queued":
    case "transferred":
    case "returned":
    case "abandoned":
      return say((texts) => texts[state]);
  }
}

function styleOf(view: Worded): Style {
  const { state, counsellor } = view.case;
  if (isEnded(state) || isElsewhere(view)) return "default";
  const isHeld = state === "accepted" || (state === "callback" && counsellor !== null);
  return isHeld ? "good" : "warning";
}

/** What is known of the case. */
export function facts(view: Worded): object {
  const { case: of, names, say } = view;
  const { topic } = of;
  const found = of.programmes.flatMap((id) => names.programmes.get(id) ?? []);
  const isWaiting = of.state === "queued" || of.state === "transferred";
  const programmes = found.map((one) => namesIn(one.names, view)).join("; ");
  return factSet([
    [say((texts) => texts.facts.commune), placeOf(view)],
    [say((texts) => texts.facts.language), say((texts) => texts.languages[of.language])],
    [
      say((texts) => texts.facts.topic),
      say((texts) => (topic === null ? texts.unknown : texts.topics[topic])),
    ],
    [say((texts) => texts.facts.reason), say((texts) => texts.reasons[of.reason])],
    [say((texts) => texts.facts.programmes), programmes || say((texts) => texts.none)],
    [say(({ facts: { since, opened } }) => (isWaiting ? since : opened)), clockOf(of.openedAt)],
  ]);
}

/** How to reach who wants to be called: for who makes the call only. */
export function callbackFacts(view: Worded): object[] {
  const { callback, say } = view;
  if (!callback || view.case.state !== "callback" || !isHolder(view)) return [];
  return [
    written([
      [say((texts) => texts.name), callback.name],
      [say((texts) => texts.reach), callback.reach],
      [say((texts) => texts.moment), callback.moment],
      [say((texts) => texts.attempts), String(callback.attempts)],
    ]),
  ];
}

/** The resident's commune. */
export function placeOf(view: Worded): string {
  const known = view.names.communes.find(({ nis }) => nis === view.case.commune);
  return known ? namesIn(known.names, view) : view.say((texts) => texts.unknown);
}

/** Date and time in Brussels. */
function clockOf(at: number): string {
  const { date, minute } = brusselsTime(at);
  const [year, month, day] = date.split("-");
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day}/${month}/${year} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
