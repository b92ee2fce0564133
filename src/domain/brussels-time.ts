/** What the clocks and calendars of Brussels show at an instant. */
export type WallTime = {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Minutes after midnight, as the clock shows them. */
  minute: number;
};

/** Made when it is first read: that takes longer than most of the code takes to load. */
let clock: Intl.DateTimeFormat | undefined;

function clockOfBrussels(): Intl.DateTimeFormat {
  return (clock ??= new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Brussels",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }));
}

/** The date and the minute in Brussels at an instant (epoch milliseconds). */
export function brusselsTime(at: number): WallTime {
  const shown = Object.fromEntries(
    clockOfBrussels()
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${shown.year}-${shown.month}-${shown.day}`,
    minute: Number(shown.hour) * 60 + Number(shown.minute),
  };
}

const hour = 3_600_000;

/**
 * The instants at which the clocks may come to show a minute of a date, in order: in winter time, in
 * summer time, and when they change (everywhere in the European Union at 1:00 UTC: directive
 * 2000/84/EC), for a minute that is skipped then is reached by the jump. Which are meant, the reader
 * finds out with `brusselsTime`.
 */
export function instantsAround(date: string, minute: number): number[] {
  const midnight = Date.parse(`${date}T00:00Z`);
  const utc = midnight + minute * 60_000;
  return [utc - 2 * hour, utc - hour, midnight + hour].sort((a, b) => a - b);
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
}
