import { app, authentication } from "@microsoft/teams-js";

let started: Promise<void> | null = null;

/** What Teams says of who is there, signed by Entra ID; Teams asks for consent where that is missing. */
export async function askTeams(): Promise<string> {
  await (started ??= app.initialize());
  void app.notifySuccess();
  return authentication.getAuthToken();
}
