import type { Language, ReplyLanguage } from "../../domain/language.ts";
import { communeOf } from "../communes.ts";
import { type ConsoleTexts, consoleTexts } from "./texts/texts.ts";
import type { DeskLine, Entry, QueuedCase } from "./wire.ts";

/** The name of a commune in the console's language. */
export function communeName(nis: string | null, language: Language): string {
  return communeOf(nis)?.names[language] ?? consoleTexts[language].anyCommune;
}

export function topicName(topic: QueuedCase["topic"], language: Language): string {
  const { topics, anyTopic } = consoleTexts[language];
  return topic === null ? anyTopic : topics[topic];
}

export function deskName(id: string, desks: DeskLine[], language: Language): string {
  return desks.find((desk) => desk.id === id)?.names[language] ?? id;
}

/** Who says an entry of the transcript. */
export function speakerOf({ from, name }: Entry, texts: ConsoleTexts): string {
  switch (from) {
    case "resident":
      return texts.resident;
    case "assistant":
      return texts.assistant;
    case "counsellor":
      return name ?? texts.you;
    case "notice":
      return texts.notice;
  }
}

/** What marks a text's language; nothing where it is in both, or not known. */
export function langOf(language: ReplyLanguage | null): Language | undefined {
  return language === "both" || language === null ? undefined : language;
}
