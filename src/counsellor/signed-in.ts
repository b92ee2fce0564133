import type { Session } from "../store/sessions.ts";

/** A counsellor's session, with the hash under which it is stored. */
export type SignedIn = Session & { tokenHash: string };
