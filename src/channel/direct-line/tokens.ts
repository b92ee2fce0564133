import { errors, jwtVerify, SignJWT } from "jose";
import type { Hints } from "../../domain/incoming.ts";

/** What a token allows: one user in one conversation; and where the conversation was opened. */
export type Grant = {
  conversation: string;
  user: string;
  site: Pick<Hints, "commune" | "language">;
};

/** Seconds. The Direct Line client asks for a new token at half of it. */
export const tokenLifetime = 1800;

export type Tokens = ReturnType<typeof tokensOf>;

/** Direct Line tokens: signed, so that no server has to keep them. */
export function tokensOf(key: Uint8Array, now: () => number) {
  const seconds = () => Math.floor(now() / 1000);
  return {
    /** Web Chat reads the `user` claim to know which messages are the resident's own. */
    issue({ conversation, user, site }: Grant): Promise<string> {
      return new SignJWT({ conv: conversation, user, site })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + tokenLifetime)
        .sign(key);
    },

    /** Null when it has expired or is not one of ours. */
    async read(token: string): Promise<Grant | null> {
      try {
        const { payload } = await jwtVerify<{ conv: string; user: string; site: Grant["site"] }>(
          token,
          key,
          {
            algorithms: ["HS256"],
            currentDate: new Date(now()),
            requiredClaims: ["exp", "conv", "user"],
          },
        );
        return { conversation: payload.conv, user: payload.user, site: payload.site };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
