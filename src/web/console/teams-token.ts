type TeamsFile = { askTeams: () => Promise<string> };

/**
 * Asks Teams who is there; its library is large, and loaded only in a tab of Teams.
 * @param address of the file with that library
 */
export function teamsToken(address: string): () => Promise<string> {
  return async () => {
    const { askTeams } = (await import(address)) as TeamsFile;
    return askTeams();
  };
}
