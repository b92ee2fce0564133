import type { Language } from "../../domain/language.ts";
import {
  type Callback,
  type CallbackField,
  type CallbackResult,
  sendCallback,
} from "./case-calls.ts";
import { showMoments, textIn, writtenMoment } from "./moments.ts";
import { byId } from "./page.ts";
import { chatTexts, type ChatTexts } from "./texts.ts";

const fields: readonly CallbackField[] = ["name", "reach", "moment", "consent"];

/** The form with which a resident asks to be called. */
export function createCallbackForm({
  language,
  token,
  sent,
}: {
  language: () => Language;
  token: () => string | null;
  sent: () => void;
}) {
  const dialog = byId<HTMLDialogElement>("callback-dialog");
  const form = byId<HTMLFormElement>("callback-form");
  const button = byId<HTMLButtonElement>("callback-send");

  const open = (): void => {
    showMoments(chatTexts[language()]);
    showFaults([], chatTexts[language()]);
    say("");
    dialog.showModal();
  };
  const send = async (): Promise<void> => {
    const texts = chatTexts[language()];
    const { callback, faults } = readForm(form, language());
    say("");
    showFaults(faults, texts);
    const known = token();
    if (faults.length > 0) return;
    button.disabled = true;
    const result: CallbackResult = known
      ? await sendCallback(known, callback)
      : { outcome: "unreachable" };
    button.disabled = false;
    if (result.outcome === "faults" && result.fields.length > 0)
      return showFaults(result.fields, texts);
    if (result.outcome !== "noted") return say(wordsOf(result, texts));
    form.reset();
    dialog.close();
    sent();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!button.disabled) void send();
  });
  byId("callback-cancel").addEventListener("click", () => dialog.close());
  return { open };
}

/** What is written, and which fields are not. */
function readForm(
  form: HTMLFormElement,
  language: Language,
): { callback: Callback; faults: CallbackField[] } {
  const data = new FormData(form);
  const callback = {
    name: textIn(data, "name"),
    reach: textIn(data, "reach"),
    moment: writtenMoment(data),
    language,
  };
  const given = { ...callback, consent: textIn(data, "consent") };
  return { callback, faults: fields.filter((field) => given[field] === "") };
}

/** Says beside each field what is wrong with it, and goes to the first. */
function showFaults(faults: readonly CallbackField[], texts: ChatTexts): void {
  for (const field of fields) {
    const isWrong = faults.includes(field);
    byId(`callback-${field}-fault`).textContent = isWrong ? texts[`${field}Fault`] : "";
    byId(`callback-${field}`).setAttribute("aria-invalid", String(isWrong));
  }
  const first = faults[0];
  if (first === undefined) return;
  const place = byId(`callback-${first}`);
  (place.matches("input") ? place : place.querySelector<HTMLElement>("input"))?.focus();
}

function say(words: string): void {
  byId("callback-fault").textContent = words;
}

function wordsOf({ outcome }: CallbackResult, texts: ChatTexts): string {
  switch (outcome) {
    case "too-often":
      return texts.callbackTooOften;
    case "not-needed":
      return texts.callbackNotNeeded;
    case "faults":
    case "unreachable":
    case "noted":
      return texts.callbackNotSent;
  }
}
