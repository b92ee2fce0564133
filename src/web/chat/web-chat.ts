import type { Activity } from "./activity.ts";
import type { Observable } from "./observable.ts";
import type { Component, ReactElement } from "./react-element.ts";

/** Microsoft's client of Direct Line, as far as the chat uses it. */
export type DirectLine = {
  activity$: Observable<Activity>;
  connectionStatus$: Observable<number>;
  /** The place in the conversation up to which it has heard. */
  watermark: string;
  token: string;
  /** Gives the id, or "retry" when it was not heard. */
  postActivity(activity: Activity): Observable<string>;
  end(): void;
};

/** What Web Chat is given instead: it lives as long as the page, whatever becomes of a connection. */
export type Connection = Omit<DirectLine, "watermark" | "token">;

export type WebChatStore = { dispatch(action: { type: string; payload: object }): void };
type Rendered = object | null | undefined | false;
/** Given an activity and what is inside it, renders it. */
type RenderActivity = (...content: unknown[]) => Rendered;
type NextActivity = (setup: { activity: Activity }, ...more: unknown[]) => RenderActivity | false;
export type ActivityMiddleware = () => (next: NextActivity) => NextActivity;
type NextSendBox = () => Component | null | undefined | false;
export type SendBoxMiddleware = () => (next: NextSendBox) => NextSendBox;
type Typists = Record<string, { name?: string; role: string }>;
export type TypingIndicatorMiddleware = () => () => (shown: {
  activeTyping: Typists;
  visible: boolean;
}) => ReactElement | false;

/** The global that the self-hosted bundle of Web Chat sets. */
export type WebChat = {
  createStore(): WebChatStore;
  createDirectLine(options: {
    domain: string;
    token: string;
    conversationId: string;
    watermark?: string;
    webSocket: true;
  }): DirectLine;
  renderWebChat(properties: object, element: HTMLElement): void;
};

declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

/** Resolves when the bundle, which loads beside the chat, has run; tries again where it could not be fetched. */
export function webChatLoaded(script: HTMLScriptElement): Promise<WebChat> {
  return new Promise((resolve) => {
    if (window.WebChat) return resolve(window.WebChat);
    script.addEventListener("load", () => window.WebChat && resolve(window.WebChat));
    script.addEventListener("error", () =>
      setTimeout(() => resolve(webChatLoaded(again(script))), 3_000),
    );
  });
}

function again(failed: HTMLScriptElement): HTMLScriptElement {
  const script = document.createElement("script");
  script.nonce = failed.nonce;
  script.src = failed.src;
  failed.replaceWith(script);
  return script;
}
