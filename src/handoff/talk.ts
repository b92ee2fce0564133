import { holderOf, isEnded, type Counsellor } from "../domain/case.ts";
import { typingAnnouncement } from "../domain/typing.ts";
import type { Done } from "./handoff.ts";
import { refused } from "./holder.ts";
import type { HandoffParts } from "./parts.ts";

type Said = { id: string; text: string };

/** A counsellor's words to the resident. Sent again after an answer that got lost, they are stored once. */
export async function say(
  parts: HandoffParts,
  id: string,
  by: Counsellor,
  { id: said, text }: Said,
): Promise<Done> {
  const now = parts.now();
  const done = await parts.cases.act(id, now, async (hand): Promise<Done> => {
    const key = `said:${by.id}:${said}`;
    if (await hand.knows(key)) return { outcome: "done", case: hand.case };
    const refusal = refused(hand.case, by);
    if (refusal) return refusal;
    if (hand.case.state !== "accepted") return { outcome: "impossible", case: hand.case };
    await hand.become({ ...hand.case, servedAt: now }, null);
    await hand.say(key, { kind: "relayed", case: id, from: "counsellor", counsellor: by, text });
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}

/**
 * A note for counsellors only: by who has the case or had it last, and by anybody while nobody has it.
 */
export async function note(
  parts: HandoffParts,
  id: string,
  by: Counsellor,
  { id: noted, text }: Said,
): Promise<Done> {
  const at = parts.now();
  const done = await parts.cases.act(id, at, async (hand): Promise<Done> => {
    const other = isEnded(hand.case.state) ? hand.case.counsellor : holderOf(hand.case);
    if (other && other.id !== by.id) return { outcome: "not-yours", by: other };
    await hand.keepNote({ id: noted, text, counsellor: by, at });
    return { outcome: "done", case: hand.case };
  });
  return done ?? { outcome: "unknown" };
}

/** Tells the resident that their counsellor types. */
export async function typing(parts: HandoffParts, id: string, by: Counsellor): Promise<void> {
  const found = await parts.cases.find(id);
  if (found?.state !== "accepted" || found.counsellor?.id !== by.id) return;
  const { conversation } = found;
  await parts.store.announce(
    typingAnnouncement({ by: "counsellor", conversation, name: by.name.slice(0, 100) }),
  );
}

/** Tells the counsellor that the resident types. */
export async function residentTyping(parts: HandoffParts, conversation: string): Promise<void> {
  if ((await parts.cases.personIn(conversation)) === null) return;
  await parts.store.announce(typingAnnouncement({ by: "resident", conversation }));
}
