import type { Case } from "../domain/case.ts";
import { type Language, languagesOf, type ReplyLanguage } from "../domain/language.ts";
import type { Message } from "../domain/conversation.ts";
import type { Programme } from "../domain/programme.ts";
import type { OpenedCase } from "../handoff/handoff.ts";
import { textOf } from "../channel/plain-text.ts";
import type { CaseView, Entry, OpenedCaseView } from "./schemas.ts";

type Programmes = ReadonlyMap<string, Programme>;

/** A case as the queue shows it: neither the conversation's id nor what the store keeps besides. */
export function caseView(of: Case): CaseView {
  const { id, state, desk, language, commune, topic, reason, question } = of;
  const { openedAt, queuedAt, acceptedAt, endedAt, counsellor, workplace, outcome } = of;
  const asked = { id, state, desk, language, commune, topic, reason, question };
  return { ...asked, openedAt, queuedAt, acceptedAt, endedAt, counsellor, workplace, outcome };
}

/** A case as its counsellor reads it. */
export function openedCaseView(opened: OpenedCase, programmes: Programmes): OpenedCaseView {
  const { case: of, transcript, notes, callback } = opened;
  return {
    ...caseView(of),
    transcript: entriesOf(transcript, of.language, programmes),
    notes,
    callback,
    programmes: known(of.programmes, programmes).map(({ id, names }) => ({ id, name: names })),
  };
}

/** The messages that can be read, the resident's with the question as it was understood. */
function entriesOf(
  transcript: Message[],
  language: ReplyLanguage,
  programmes: Programmes,
): Entry[] {
  const understood = new Map(
    transcript.map(({ repliesTo, content }) => [
      repliesTo,
      content.kind === "reply" ? content.understood : undefined,
    ]),
  );
  return transcript.flatMap((message) => {
    const entry = entryOf(message, language, programmes);
    if (entry === null) return [];
    const question = understood.get(message.sequence);
    return question === undefined ? entry : { ...entry, question };
  });
}

/**
 * A message as a line of the transcript; null for what is no message to read (a thumb pressed).
 * @param language the case's, for words whose language was not kept
 */
export function entryOf(
  { sequence, at, content }: Message,
  language: ReplyLanguage,
  programmes: Programmes,
): Entry | null {
  const place = { sequence, at };
  switch (content.kind) {
    case "input": {
      const text = wordsOf(content.input);
      return text === null
        ? null
        : { ...place, from: "resident", language: content.hints.language ?? language, text };
    }
    case "relayed":
      return content.from === "resident"
        ? { ...place, from: "resident", language, text: content.text }
        : {
            ...place,
            from: "counsellor",
            name: content.counsellor.name,
            language,
            text: content.text,
          };
    case "welcome":
    case "reply":
    case "notice": {
      const { reply } = content;
      const found = known(reply.programmes, programmes).map(({ id, names }) => ({
        id,
        name: nameIn(names, reply.language),
      }));
      return {
        ...place,
        from: content.kind === "notice" ? "notice" : "assistant",
        language: reply.language,
        text: textOf(reply),
        ...(found.length > 0 && { programmes: found }),
        ...(content.kind === "reply" && { decision: reply.decision }),
      };
    }
  }
}

function wordsOf(input: Extract<Message["content"], { kind: "input" }>["input"]): string | null {
  switch (input.kind) {
    case "text":
      return input.text;
    case "upload":
      return [input.text, `📎 ${input.files}`].filter((text) => text !== "").join("\n");
    case "feedback":
    case "mention":
      return null;
  }
}

function known(ids: string[], programmes: Programmes): Programme[] {
  return ids.flatMap((id) => programmes.get(id) ?? []);
}

function nameIn(names: Record<Language, string>, language: ReplyLanguage): string {
  return [...new Set(languagesOf(language).map((one) => names[one]))].join(" / ");
}
