import type { Language } from "../../domain/language.ts";
import { createCallbackForm } from "./callback-form.ts";
import { leaveCase } from "./case-calls.ts";
import { leavingOf, showStrip } from "./case-strip.ts";
import { byId } from "./page.ts";
import { followStanding, type Standing } from "./standing.ts";
import { showNewest } from "./show-newest.ts";
import { chatTexts } from "./texts.ts";

export type CaseViewParts = {
  language: () => Language;
  /** A valid token of the conversation; null while none is open. */
  token: () => string | null;
  /** Tells the resident something in passing. */
  flash: (words: string) => void;
  /** Where the focus goes when what had it is gone. */
  focus: () => void;
  /** A person has come, or has gone. */
  talkChanged: () => void;
};

/** Everything the page shows of a case beside the messages. */
export function createCaseView({ language, token, flash, focus, talkChanged }: CaseViewParts) {
  let standing: Standing = { kind: "none" };
  const form = createCallbackForm({ language, token, sent: focus });
  const dialog = byId<HTMLDialogElement>("leave-dialog");

  const isTalking = (): boolean => standing.kind === "talking";
  const write = (): void => {
    const texts = chatTexts[language()];
    showStrip(standing, language());
    byId("notice").textContent = isTalking() ? texts.personNotice : texts.notice;
    byId("person").hidden = standing.kind !== "none" && standing.kind !== "callable";
  };
  const follow = followStanding((now) => {
    const before = standing;
    standing = now;
    write();
    if (isTalking() !== (before.kind === "talking")) talkChanged();
    // A reply to the resident's question is read from its beginning; what happens to a case, at once.
    if (before.kind !== "none" && before.kind !== now.kind) showNewest();
  });

  byId("ask-callback").addEventListener("click", form.open);
  byId("leave-case").addEventListener("click", () => {
    const leaving = leavingOf(standing, chatTexts[language()]);
    if (!leaving) return;
    byId("leave-question").textContent = leaving.question;
    byId("leave-explained").textContent = leaving.explained;
    byId("leave-confirm").textContent = leaving.button;
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "leave") void leave();
  });
  const leave = async (): Promise<void> => {
    const known = token();
    if (known === null || !(await leaveCase(known))) return flash(chatTexts[language()].notLeft);
    focus();
  };

  return {
    hear: follow,
    /** Writes it in the language of the page. */
    write,
    isTalking,
  };
}
