import { readToChat, type ToChat, type ToPage } from "../page-messages.ts";

/** The page around the chat, when there is one. */
export type Around = {
  isFramed: boolean;
  tell: (message: ToPage) => void;
  hear: (heard: (message: ToChat) => void) => void;
};

/** Speaks with the page around the chat, and with no other window or origin. */
export function around(origin: string | null): Around {
  const isFramed = origin !== null && window.parent !== window;
  return {
    isFramed,
    tell: (message) => {
      if (isFramed) window.parent.postMessage(message, origin);
    },
    hear: (heard) => {
      addEventListener("message", (event) => {
        if (!isFramed || event.source !== window.parent || event.origin !== origin) return;
        const message = readToChat(event.data);
        if (message) heard(message);
      });
    },
  };
}
