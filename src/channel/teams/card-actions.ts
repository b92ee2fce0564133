import { type Case, closeOutcomes, isEnded } from "../../domain/case.ts";
import { isElsewhere, isHolder, type Worded } from "./card-view.ts";

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

/** As much as the console lets a counsellor say at once. */
export const mostCharacters = 4000;

/** Where who has the case writes to the resident, and says what came of it. */
export function inputs(view: Worded): object[] {
  const { case: of, say } = view;
  if (!isHolder(view) || of.state !== "accepted") return [];
  const reply = say((texts) => texts.reply);
  return [
    {
      type: "Input.Text",
      id: "text",
      label: say((texts) => texts.answer),
      placeholder: say((texts) => texts.answerHint),
      isMultiline: true,
      maxLength: mostCharacters,
    },
    { type: "ActionSet", actions: [execute("reply", of, reply, { style: "positive" })] },
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

/** What the viewer can do with the case. */
export function actions(view: Worded): object[] {
  const { case: of } = view;
  if (isEnded(of.state)) return [];
  if (isHolder(view)) return [...holderActions(view), ...openConsole(view)];
  const isFree = of.state !== "accepted" && (of.state !== "callback" || of.counsellor === null);
  return isFree && !isElsewhere(view) ? [take(view), ...openConsole(view)] : openConsole(view);
}

/** What Teams itself asks for: the card of one person, as it is now. */
export function refresh(of: Case, userIds: string[]): object {
  return { action: execute("refresh", of), userIds };
}

const withoutInputs = { associatedInputs: "none" };

function take({ case: of, say }: Worded): object {
  const title = say((texts) => (of.state === "callback" ? texts.takeCallback : texts.take));
  return execute("take", of, title, { style: "positive", ...withoutInputs });
}

function holderActions({ case: of, say }: Worded): object[] {
  if (of.state === "callback")
    return [
      execute(
        "reached",
        of,
        say((texts) => texts.reached),
        withoutInputs,
      ),
      execute(
        "not-reached",
        of,
        say((texts) => texts.notReached),
        withoutInputs,
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
      withoutInputs,
    ),
  ];
}

function openConsole({ names: { publicUrl }, say }: Worded): object[] {
  if (publicUrl === null) return [];
  const title = say((texts) => texts.openConsole);
  return [{ type: "Action.OpenUrl", title, url: `${publicUrl}/counsellor` }];
}

function execute(verb: Verb, { id }: Case, title?: string, more: object = {}): object {
  const data = { case: id };
  return { type: "Action.Execute", verb, ...(title !== undefined && { title }), data, ...more };
}
