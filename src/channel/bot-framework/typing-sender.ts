import { readTyping } from "../../domain/typing.ts";
import type { Deliveries } from "../../store/deliveries.ts";
import type { Connector } from "./connector.ts";
import type { Reference } from "./reference.ts";
import { mayBeSentTo } from "./service-url.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/**
 * Passes on what is announced of a counsellor's typing to residents in Teams, in one-to-one chats: groups
 * show no such sign. Of several servers each does so, which shows nothing more. A sign that does not
 * arrive is not repeated.
 */
export function typingSender(parts: {
  deliveries: Deliveries;
  connector: () => Promise<Connector>;
  settings: BotFrameworkSettings;
}): (announced: string) => Promise<void> {
  return async (announced) => {
    const typing = readTyping(announced);
    if (typing?.by !== "counsellor") return;
    const held = await parts.deliveries.referenceOf(typing.conversation);
    const reference: Reference | null = held === null ? null : JSON.parse(held);
    if (reference?.conversation.conversationType !== "personal") return;
    if (!mayBeSentTo(reference.serviceUrl, parts.settings)) return;
    const connector = await parts.connector();
    await connector.send(reference, { type: "typing" });
  };
}
