import { firstOf, observableOf, subjectOf } from "./observable.ts";
import type { Session, SessionResult } from "./session.ts";
import { watchSockets } from "./sockets.ts";
import { onWaking, pause } from "./waking.ts";
import type { Activity } from "./activity.ts";
import type { Connection, DirectLine, WebChat } from "./web-chat.ts";

export type ConnectionParts = {
  webChat: WebChat;
  /** Takes the conversation up; asked again whenever the connection was lost. */
  start: () => Promise<SessionResult>;
  /** The connection stands, or is lost and being tried again. */
  changed: (connected: boolean) => void;
  /** The conversation is gone and another has begun. */
  replaced: () => void;
};

/** Direct Line's status for Web Chat: it always stands, since the page shows a loss itself and mends it. */
const online = 2;
/** From here on (3 expired, 4 failed, 5 ended) directlinejs needs a new token or gives up. */
const lastWorkingStatus = 2;
const patience = 15_000;

export type LastingConnection = Connection & { session(): Session | null };

/**
 * One connection for as long as the page stands. directlinejs alone gives up after a quarter of an hour
 * or the fifth expired token, and tells nobody that its socket is closed; so each time one is lost,
 * the next one takes its place from the same watermark on, for ever.
 */
export function createConnection({
  webChat,
  start,
  changed,
  replaced,
}: ConnectionParts): LastingConnection {
  const activity$ = subjectOf<Activity>();
  let session: Session | null = null;
  let current: DirectLine | null = null;
  let watermark = "0";
  let live = waitingRoom<DirectLine>();
  let lose = (): void => {};
  let opened = (_socket: WebSocket): void => {};
  watchSockets((socket) => opened(socket));
  onWaking(() => lose());
  addEventListener("offline", () => lose());

  /** Resolves when this connection is lost; true when it had stood. */
  const follow = ({ conversationId, token }: Session): Promise<boolean> =>
    new Promise((resolve) => {
      const domain = `${location.origin}/v3/directline`;
      const directLine = webChat.createDirectLine({
        domain,
        token,
        conversationId,
        watermark,
        webSocket: true,
      });
      current = directLine;
      let stood = false;
      const end = (): void => {
        clearTimeout(limit);
        lose = opened = () => {};
        for (const subscription of subscriptions) subscription.unsubscribe();
        watermark = directLine.watermark;
        live = waitingRoom();
        changed(false);
        directLine.end();
        resolve(stood);
      };
      const limit = setTimeout(end, patience);
      lose = end;
      opened = (socket) => {
        socket.addEventListener("close", () => lose === end && end());
        socket.addEventListener("open", () => {
          if (lose !== end) return;
          clearTimeout(limit);
          stood = true;
          live.enter(directLine);
          changed(true);
        });
      };
      const subscriptions = [
        directLine.activity$.subscribe({
          next: activity$.next,
          error: () => lose(),
          complete: () => lose(),
        }),
        directLine.connectionStatus$.subscribe({
          next: (status) => status > lastWorkingStatus && lose(),
        }),
      ];
    });

  const stay = async (): Promise<void> => {
    for (let failures = 0; ; failures += 1) {
      const result = await start();
      if (result.outcome === "open") {
        if (session && session.conversationId !== result.session.conversationId) return replaced();
        session = result.session;
        if (await follow(session)) failures = 0;
      } else {
        changed(false);
      }
      await pause(Math.min(1_000 * 2 ** failures, 15_000) * (0.75 + Math.random() / 2));
    }
  };
  void stay();

  /** A sign of the moment: said once, if at all, and echoed here, since the server keeps no trace of it. */
  const sign = async (activity: Activity): Promise<string> => {
    if (current) await firstOf(current.postActivity(activity)).catch(() => "retry");
    activity$.next({ ...activity, id: "typing" });
    return "typing";
  };

  /** Said again until it is heard; the activity's own id keeps it from being answered twice. */
  const post = async (activity: Activity): Promise<string> => {
    for (;;) {
      const directLine = await live.entered;
      try {
        const id = await firstOf(directLine.postActivity(activity));
        if (id !== "retry") return id;
      } catch (fault) {
        if (directLine === (await live.entered)) throw fault;
      }
      await pause(1_000);
    }
  };

  return {
    activity$,
    connectionStatus$: subjectOf(online),
    postActivity: (activity) =>
      observableOf(activity.type === "typing" ? sign(activity) : post(activity)),
    end: () => {},
    // directlinejs has a newer token every quarter of an hour.
    session: () => session && { ...session, token: current?.token ?? session.token },
  };
}

/** A promise of what is yet to come. */
function waitingRoom<T>(): { entered: Promise<T>; enter: (value: T) => void } {
  let enter = (_value: T): void => {};
  const entered = new Promise<T>((resolve) => (enter = resolve));
  return { entered, enter };
}
