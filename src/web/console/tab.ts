/** Whether this is a tab of Teams: there the page signs in by itself, and can be led nowhere else. */
export const isTab = new URLSearchParams(location.search).has("teams");
