import type { ServiceClientCredentialsFactory } from "botframework-connector";
import { appId } from "./bot-service.ts";

/** What the bot shows the Bot Framework's service, which does not look at it. */
export const tokenOfOurs: ServiceClientCredentialsFactory = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set("authorization", "Bearer ours");
      return request;
    },
  }),
};
