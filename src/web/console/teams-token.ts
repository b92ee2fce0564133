type Themed = (theme: string) => void;
type TeamsFile = { askTeams: (themed: Themed) => Promise<string> };

/**
 * Asks Teams who is there; its library is large, and loaded only in a tab of Teams.
 * @param address of the file with that library
 * @param themed is told Teams' theme, at the first asking and whenever it changes
 */
export function teamsToken(address: string, themed: Themed): () => Promise<string> {
  return async () => {
    const { askTeams } = (await import(address)) as TeamsFile;
    return askTeams(themed);
  };
}
