import { brusselsTime } from "../../domain/brussels-time.ts";
import { type Case, closeOutcomes, type Counsellor, isEnded } from "../../domain/case.ts";
import type { Desk } from "../../domain/desk.ts";
import type { Language } from "../../domain/language.ts";
import type { Commune, Programme } from "../../domain/programme.ts";
import type { OpenedCase } from "../../handoff/handoff.ts";
import { languagesAt, sayIn, type CaseTexts, type Say } from "./case-texts.ts";
import type { Card } from "./programme-card.ts";

/** What can be pressed on a case's card. */
export const verbs = [
  "refresh",
  "take",
  "reply",
  "return",
  "close",
  "reached",
  "not-reached",
] as const;
export type Verb = (typeof verbs)[number];

export type CardNames = {
  desks: readonly Desk[];
  communes: readonly Commune[];
  programmes: ReadonlyMap<string, Programme>;
  /** Where the console is reached; null: not known. */
  publicUrl: string | null;
};

/** What is said of an act to who did it. */
export type Notice = {
  say: (texts: CaseTexts, language: Language) => string;
  style: "good" | "attention";
};

export type CardView = {
  case: Case;
  callback: OpenedCase["callback"];
  /** The desk for which the card is shown. */
  desk: string | null;
  /** For whom: who has the case sees more; null is everybody. */
  viewer: Counsellor | null;
  /** Said to the viewer, above all else. */
  notice?: Notice | undefined;
  /** Whose card Teams fetches anew by itself, by the ids it knows. */
  refreshFor?: string[];
};

/** A case as an Adaptive Card, for everybody or for one person. */
export function caseCard(view: CardView, names: CardNames): Card {
  const { case: of, desk, refreshFor = [] } = view;
  const spoken = languagesAt(deskIn(names, desk ?? of.desk), of.language);
  const say = sayIn(spoken);
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: spoken[0]!,
    ...(refreshFor.length > 0 && {
      refresh: { action: execute("refresh", of, undefined), userIds: refreshFor },
    }),
    body: [
      ...(view.notice ? [banner(say(view.notice.say), view.notice.style)] : []),
      ...heading(view, say, names, spoken),
      factSet(facts(of, say, names, spoken)),
      ...callbackFacts(view, say),
      ...inputs(view, say),
    ],
    actions: actions(view, say, names),
  };
}

/** What remains of a card whose case is erased. */
export function erasedCard(desk: Desk | undefined): Card {
  const spoken = languagesAt(desk, "both");
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: spoken[0]!,
    body: [
      words(
        sayIn(spoken)((texts) => texts.erased),
        { isSubtle: true },
      ),
    ],
  };
}

/** What Teams shows in its notification. */
export function cardSummary({ case: of, desk }: CardView, names: CardNames): string {
  const spoken = languagesAt(deskIn(names, desk ?? of.desk), of.language);
  const say = sayIn(spoken);
  return [say((texts) => texts.title), placeOf(of, names, say, spoken)].join(" · ");
}

function heading(
  view: CardView,
  say: Say,
  names: CardNames,
  spoken: readonly Language[],
): object[] {
  const { question } = view.case;
  return [
    words(
      say((texts) => texts.title),
      { size: "Medium", weight: "Bolder" },
    ),
    banner(stateLine(view, say, names, spoken), styleOf(view)),
    question === ""
      ? words(
          say((texts) => texts.noQuestion),
          { isSubtle: true },
        )
      : words(question, { size: "Large", weight: "Bolder" }),
  ];
}

function stateLine(
  { case: of, desk }: CardView,
  say: Say,
  names: CardNames,
  spoken: readonly Language[],
): string {
  const { state, counsellor } = of;
  const name = counsellor?.name ?? "";
  if (desk !== null && of.desk !== desk && !isEnded(state))
    return say((texts, language) =>
      texts.elsewhere(deskIn(names, of.desk)?.names[language] ?? of.desk),
    );
  switch (state) {
    case "accepted":
      return say((texts) => texts.accepted(name));
    case "callback":
      return counsellor ? say((texts) => texts.calls(name)) : say((texts) => texts.callback);
    case "closed": {
      const closed = counsellor ? say((texts) => texts.closedBy(name)) : say((t) => t.closed);
      const { outcome } = of;
      return outcome === null ? closed : `${closed} · ${say((t) => t.outcomes[outcome])}`;
    }
    default:
      return say((texts) => texts[state]);
  }
}

function styleOf({ case: { state }, desk, case: of }: CardView): Style {
  if (isEnded(state) || (desk !== null && of.desk !== desk)) return "default";
  if (state === "accepted") return "good";
  return of.counsellor && state === "callback" ? "good" : "warning";
}

function facts(
  of: Case,
  say: Say,
  names: CardNames,
  spoken: readonly Language[],
): [string, string][] {
  const { topic } = of;
  const found = of.programmes.flatMap((id) => names.programmes.get(id) ?? []);
  const inWords = (one: Programme) => [...new Set(spoken.map((l) => one.names[l]))].join(" / ");
  return [
    [say((texts) => texts.facts.commune), placeOf(of, names, say, spoken)],
    [say((texts) => texts.facts.language), say((texts) => texts.languages[of.language])],
    [
      say((texts) => texts.facts.topic),
      topic === null ? say((texts) => texts.unknown) : say((texts) => texts.topics[topic]),
    ],
    [say((texts) => texts.facts.reason), say((texts) => texts.reasons[of.reason])],
    [
      say((texts) => texts.facts.programmes),
      found.length > 0 ? found.map(inWords).join("; ") : say((texts) => texts.none),
    ],
    [say((texts) => texts.facts.since), clockOf(of.openedAt)],
  ];
}

/** How to reach who wants to be called: for who makes the call only. */
function callbackFacts(view: CardView, say: Say): object[] {
  const { callback } = view;
  if (!callback || view.case.state !== "callback" || !isHolder(view)) return [];
  return [
    line([
      [say((texts) => texts.name), callback.name],
      [say((texts) => texts.reach), callback.reach],
      [say((texts) => texts.moment), callback.moment],
      [say((texts) => texts.attempts), String(callback.attempts)],
    ]),
  ];
}

function inputs(view: CardView, say: Say): object[] {
  if (!isHolder(view) || view.case.state !== "accepted") return [];
  return [
    {
      type: "Input.Text",
      id: "text",
      label: say((texts) => texts.answer),
      placeholder: say((texts) => texts.answerHint),
      isMultiline: true,
      maxLength: mostCharacters,
    },
    {
      type: "ActionSet",
      actions: [
        execute(
          "reply",
          view.case,
          say((texts) => texts.reply),
          { style: "positive" },
        ),
      ],
    },
    {
      type: "Input.ChoiceSet",
      id: "outcome",
      label: say((texts) => texts.outcome),
      value: "answered",
      choices: closeOutcomes.map((outcome) => ({
        title: say((texts) => texts.outcomes[outcome]),
        value: outcome,
      })),
    },
  ];
}

/** As much as the console lets a counsellor say at once. */
export const mostCharacters = 4000;

function actions(view: CardView, say: Say, { publicUrl }: CardNames): object[] {
  const { case: of, desk } = view;
  const open =
    publicUrl === null
      ? []
      : [
          {
            type: "Action.OpenUrl",
            title: say((texts) => texts.openConsole),
            url: `${publicUrl}/counsellor`,
          },
        ];
  if (isEnded(of.state)) return [];
  if (isHolder(view)) return [...holderActions(of, say), ...open];
  const isFree = of.state !== "accepted" && (of.state !== "callback" || of.counsellor === null);
  if (!isFree || (desk !== null && of.desk !== desk)) return open;
  const title = say((t) => (of.state === "callback" ? t.takeCallback : t.take));
  return [execute("take", of, title, { style: "positive", associatedInputs: "none" }), ...open];
}

function holderActions(of: Case, say: Say): object[] {
  const plain = { associatedInputs: "none" };
  if (of.state === "callback")
    return [
      execute(
        "reached",
        of,
        say((texts) => texts.reached),
        plain,
      ),
      execute(
        "not-reached",
        of,
        say((texts) => texts.notReached),
        plain,
      ),
    ];
  return [
    execute(
      "close",
      of,
      say((texts) => texts.close),
    ),
    execute(
      "return",
      of,
      say((texts) => texts.giveBack),
      plain,
    ),
  ];
}

function isHolder({ case: { state, counsellor }, viewer }: CardView): boolean {
  return (
    viewer !== null &&
    counsellor?.id === viewer.id &&
    (state === "accepted" || state === "callback")
  );
}

function execute(verb: Verb, { id }: Case, title: string | undefined, more: object = {}): object {
  return {
    type: "Action.Execute",
    verb,
    ...(title !== undefined && { title }),
    data: { case: id },
    ...more,
  };
}

type Style = "default" | "good" | "warning" | "attention";

function banner(text: string, style: Style): object {
  return { type: "Container", style, items: [words(text, { weight: "Bolder" })] };
}

/** As they are: a run knows no Markdown, which residents' and people's own words may look like. */
function words(
  text: string,
  look: { size?: "Medium" | "Large"; weight?: "Bolder"; isSubtle?: true } = {},
): object {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, ...look }] };
}

function line(pairs: [string, string][]): object {
  return {
    type: "Container",
    style: "emphasis",
    items: pairs.map(([name, value]) => ({
      type: "RichTextBlock",
      spacing: "Small",
      inlines: [
        { type: "TextRun", text: `${name}: `, weight: "Bolder" },
        { type: "TextRun", text: value },
      ],
    })),
  };
}

function factSet(pairs: [string, string][]): object {
  return { type: "FactSet", facts: pairs.map(([title, value]) => ({ title, value })) };
}

function placeOf(
  { commune }: Case,
  { communes }: CardNames,
  say: Say,
  spoken: readonly Language[],
): string {
  const known = communes.find(({ nis }) => nis === commune);
  if (!known) return say((texts) => texts.unknown);
  return [...new Set(spoken.map((language) => known.names[language]))].join(" / ");
}

function deskIn({ desks }: CardNames, id: string): Desk | undefined {
  return desks.find((desk) => desk.id === id);
}

/** Date and time in Brussels. */
function clockOf(at: number): string {
  const { date, minute } = brusselsTime(at);
  const [year, month, day] = date.split("-");
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day}/${month}/${year} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
