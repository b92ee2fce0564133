import type { Language } from "../../domain/language.ts";

export type WidgetTexts = {
  ask: string;
  /** Names the frame. */
  conversation: string;
  unread: (count: number) => string;
};

export const widgetTexts: Record<Language, WidgetTexts> = {
  fr: {
    ask: "Posez votre question",
    conversation: "Conversation avec l’assistant",
    unread: (count) => (count === 1 ? "1 nouveau message" : `${count} nouveaux messages`),
  },
  nl: {
    ask: "Stel uw vraag",
    conversation: "Gesprek met de assistent",
    unread: (count) => (count === 1 ? "1 nieuw bericht" : `${count} nieuwe berichten`),
  },
};
