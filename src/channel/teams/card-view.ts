import type { Case, Counsellor } from "../../domain/case.ts";
import type { Desk } from "../../domain/desk.ts";
import type { Language } from "../../domain/language.ts";
import type { Commune, Programme } from "../../domain/programme.ts";
import type { OpenedCase } from "../../handoff/handoff.ts";
import { type CaseTexts, languagesAt, type Say, sayIn } from "./case-texts.ts";

/** What cards call things by. */
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

/** What a card shows, and to whom. */
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

/** A view, and how it is put into words. */
export type Worded = CardView & { names: CardNames; spoken: readonly Language[]; say: Say };

export function worded(view: CardView, names: CardNames): Worded {
  const desk = deskIn(names, view.desk ?? view.case.desk);
  const spoken = languagesAt(desk, view.case.language);
  return { ...view, names, spoken, say: sayIn(spoken) };
}

/** Whether the case is now another desk's than the one for which the card is shown. */
export function isElsewhere({ case: of, desk }: Pick<CardView, "case" | "desk">): boolean {
  return desk !== null && of.desk !== desk;
}

/** Whether the viewer has the case. */
export function isHolder({ case: { state, counsellor }, viewer }: CardView): boolean {
  const isHeld = state === "accepted" || state === "callback";
  return isHeld && viewer !== null && counsellor?.id === viewer.id;
}

export function deskIn({ desks }: CardNames, id: string): Desk | undefined {
  return desks.find((desk) => desk.id === id);
}

/** Names in each of the card's languages, what is the same in both once. */
export function namesIn(names: Record<Language, string>, { spoken }: Worded): string {
  return [...new Set(spoken.map((language) => names[language]))].join(" / ");
}
