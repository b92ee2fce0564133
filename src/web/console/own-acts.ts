import type { Language } from "../../domain/language.ts";
import type { ActParts } from "./acts.ts";
import { valueOf } from "./readings.ts";
import type {
  CannedReply,
  Figures,
  FoundProgramme,
  Present,
  Role,
  Session,
  SignInLink,
} from "./wire.ts";

/** What a counsellor does besides the cases; null or false where it could not be done. */
export type OwnActs = {
  programmes(query: string, language: Language): Promise<FoundProgramme[] | null>;
  canned(language: Language): Promise<CannedReply[] | null>;
  saveProfile(profile: Pick<Session, "name" | "desks" | "languages">): Promise<boolean>;
  /** Asks again who is signed in. */
  askSession(): Promise<void>;
  signOut(): Promise<void>;
  readDesks(): Promise<boolean>;
  present(): Promise<Present[] | null>;
  figures(): Promise<Figures | null>;
  makeLink(name: string, roles: Role[]): Promise<SignInLink | null>;
};

export function ownActsOf({ api, store, readings, askSession }: ActParts): OwnActs {
  const get = async <T>(path: string): Promise<T | null> =>
    valueOf(await api.call<T>("GET", path), store);
  return {
    async programmes(query, language) {
      const parameters = new URLSearchParams({ q: query, language });
      const found = await get<{ programmes: FoundProgramme[] }>(`programmes?${parameters}`);
      return found?.programmes ?? null;
    },
    async canned(language) {
      const found = await get<{ canned: CannedReply[] }>(`canned?language=${language}`);
      return found?.canned ?? null;
    },
    async saveProfile(profile) {
      const who = valueOf(await api.call<Session>("PATCH", "session", profile), store);
      if (who) store.dispatch({ type: "session", session: { kind: "yes", who } });
      return who !== null;
    },
    askSession,
    async signOut() {
      const answer = await api.call("POST", "sign-out");
      if (answer.outcome === "unreachable")
        return store.dispatch({ type: "notice", notice: { kind: "unreachable" } });
      store.dispatch({ type: "signed-out" });
    },
    readDesks: readings.desks,
    present: async () => (await get<{ present: Present[] }>("present"))?.present ?? null,
    figures: () => get<Figures>("figures"),
    makeLink: async (name, roles) =>
      valueOf(await api.call<SignInLink>("POST", "sign-in-links", { name, roles }), store),
  };
}
