import { app, authentication } from "@microsoft/teams-js";

let started: Promise<void> | null = null;

/**
 * What Teams says of who is there, signed by Entra ID; Teams asks for consent where that is missing.
 * @param themed is told Teams' theme ("default", "dark", "contrast"), and each one chosen later
 */
export async function askTeams(themed: (theme: string) => void): Promise<string> {
  await (started ??= start(themed));
  return authentication.getAuthToken();
}

async function start(themed: (theme: string) => void): Promise<void> {
  await app.initialize();
  void app.notifySuccess();
  app.registerOnThemeChangeHandler(themed);
  // Nobody waits at the door for a colour.
  void app.getContext().then((context) => themed(context.app.theme));
}
