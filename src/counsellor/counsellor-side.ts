import type { Route } from "../channel/call.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Handoff } from "../handoff/handoff.ts";
import { caseChangesOf } from "../store/case-changes.ts";
import { counsellorProfilesOf } from "../store/counsellor-profiles.ts";
import { hubCursorOf } from "../store/hub-cursor.ts";
import { openCaseOf } from "../store/open-case.ts";
import type { Seal } from "../store/seal.ts";
import { sessionsOf } from "../store/sessions.ts";
import type { Store } from "../store/store.ts";
import type { FindProgrammes } from "../turn/find-programmes.ts";
import { apiRoutes } from "./api-routes.ts";
import { eventsOf } from "./events.ts";
import { followCases, type HubFollower } from "./hub/follow-cases.ts";
import { hubCalls } from "./hub/hub-calls.ts";
import { postTo } from "./hub/post.ts";
import { createOidc, type OidcSettings } from "./oidc.ts";
import { consolePages } from "./pages.ts";
import { serveApi } from "./serve-api.ts";
import { teamsCalls } from "./teams-sign-in.ts";
import type { TeamsTabSettings } from "./teams-token.ts";
import { addSignInLink } from "./sign-in-link.ts";

export type CounsellorSideParts = {
  store: Store;
  handoff: Handoff;
  knowledge: Pick<Knowledge, "programmes" | "desks">;
  findProgrammes: FindProgrammes;
  /** Where the build puts the browser files. */
  webFolder: string;
  publicUrl: string | null;
  /** Single sign-on; null where it is not set up. */
  oidc: OidcSettings | null;
  /** Single sign-on from a tab in Teams; null where it is not set up. */
  teams: TeamsTabSettings | null;
  /** An engagement hub, where there is one. */
  hub: { url: string; secret: string } | null;
  boundToLoopback: boolean;
  seal: Seal;
  now: () => number;
  log: (line: string) => void;
};

export type CounsellorSide = {
  routes: Route[];
  /** Tells the engagement hub what happens from when it resolves, where there is one. */
  begin(): Promise<void>;
  /**
   * A link for the first counsellor, who is a supervisor too; null where single sign-on lets them in, or
   * where others than this machine could use it.
   * @param url where the server listens
   */
  firstSignInLink(url: string): Promise<string | null>;
  /** Ends the streams and what is being sent. */
  close(): Promise<void>;
};

/** Everything counsellors reach over HTTP: console, API, sign-in, and an engagement hub beside it. */
export function createCounsellorSide(parts: CounsellorSideParts): CounsellorSide {
  const { store, handoff, knowledge, publicUrl, hub, now } = parts;
  const sessions = sessionsOf(store);
  const changes = caseChangesOf(store);
  const events = eventsOf({
    changes,
    listen: store.listen,
    openCaseOf: async (conversation) => (await openCaseOf(store.query, conversation))?.id ?? null,
  });
  const oidc = parts.oidc && createOidc({ ...parts, settings: parts.oidc, sessions });
  const programmes = new Map(knowledge.programmes.map((one) => [one.id, one]));
  const apiParts = {
    ...parts,
    programmes,
    sessions,
    profiles: counsellorProfilesOf(store),
    changes,
    events,
    hubSecret: hub?.secret ?? null,
  };
  const linkPrinted = oidc === null && parts.boundToLoopback;
  let follower: HubFollower | null = null;
  return {
    routes: [
      ...consolePages({ ...parts, sessions, oidc, linkPrinted, inTeams: parts.teams !== null }),
      ...serveApi(
        apiRoutes(apiParts, [
          ...(hub ? hubCalls(handoff) : []),
          ...(parts.teams ? teamsCalls(parts.teams, apiParts) : []),
        ]),
        apiParts,
      ),
    ],
    async begin() {
      if (hub === null) return;
      const post = postTo(hub.url, hub.secret);
      follower = await followCases({
        ...parts,
        changes,
        cursor: hubCursorOf(store),
        programmes,
        post,
        listen: store.listen,
      });
    },
    async firstSignInLink(url) {
      if (!linkPrinted) return null;
      const link = { name: "Team 1", roles: ["counsellor" as const, "supervisor" as const] };
      const { token } = await addSignInLink(sessions, link, now());
      return `${publicUrl ?? url}/counsellor/sign-in?token=${token}`;
    },
    async close() {
      events.close();
      await follower?.stop();
    },
  };
}
