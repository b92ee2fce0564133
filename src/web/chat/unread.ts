import { keepSeen, readSeen } from "./kept.ts";

/** Counts the assistant's messages that came while the chat was out of sight. */
export function countUnread(tell: (count: number) => void) {
  let isShown = false;
  let received = 0;
  const update = (): void => {
    if (isShown && received > readSeen()) keepSeen(received);
    tell(isShown ? 0 : Math.max(0, received - readSeen()));
  };
  return {
    received(): void {
      received += 1;
      update();
    },
    shown(shown: boolean): void {
      isShown = shown;
      update();
    },
  };
}
