import { belgianHolidays } from "./belgian-holidays.ts";
import { addDays, brusselsTime, instantsAround } from "./brussels-time.ts";
import { weekdays, type Desk, type DeskHours, type Period } from "./desk.ts";
import type { Bilingual } from "./language.ts";

/** Days in which an opening is looked for. */
const inSight = 366;

/** Whether a desk is open at an instant (epoch milliseconds); closed, why and when it opens next. */
export function hoursOf(desk: Desk, now: number): DeskHours {
  if (isOpen(desk, now)) return { open: true };
  const { date } = brusselsTime(now);
  return { open: false, opens: nextOpening(desk, date, now), reason: closedOn(desk, date) };
}

/** Days in which a closing is looked for: whoever is open longer is always open. */
const closingInSight = 7;

/**
 * Until when a desk that is open stays so, over midnight too where its periods meet there; null where no
 * closing is in sight.
 */
export function closingOf(desk: Desk, now: number): number | null {
  const { date: today } = brusselsTime(now);
  for (let days = 0; days <= closingInSight; days++) {
    const date = addDays(today, days);
    const closings = periodsOn(desk, date)
      .flatMap(({ close }) => instantsAround(date, close))
      .filter((at) => at > now && isOpen(desk, at - 1) && !isOpen(desk, at));
    if (closings.length > 0) return Math.min(...closings);
  }
  return null;
}

function isOpen(desk: Desk, at: number): boolean {
  const { date, minute } = brusselsTime(at);
  return periodsOn(desk, date).some(({ open, close }) => open <= minute && minute < close);
}

/** The first instant after `now` at which the clocks stand in one of the periods of its day. */
function nextOpening(desk: Desk, today: string, now: number): number | null {
  for (let days = 0; days <= inSight; days++) {
    const date = addDays(today, days);
    const opens = periodsOn(desk, date)
      .flatMap(({ open }) => instantsAround(date, open))
      .filter((at) => at > now && brusselsTime(at).date === date && isOpen(desk, at));
    if (opens.length > 0) return Math.min(...opens);
  }
  return null;
}

const wholeDay: Period[] = [{ open: 0, close: 1440 }];

/** The periods of a date; none on a closing day. */
function periodsOn(desk: Desk, date: string): Period[] {
  if (closedOn(desk, date) !== null) return [];
  if (desk.hours === "always") return wholeDay;
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  return desk.hours[weekdays[(weekday + 6) % 7]!];
}

/** Why a desk is closed on a date the whole day, were it not for its hours; null when it is not. */
function closedOn(desk: Desk, date: string): Bilingual | null {
  const closure = desk.closures.find(({ from, to }) => from <= date && date <= to);
  if (closure) return closure.reason;
  if (desk.holidays || desk.hours === "always") return null;
  const holidays = belgianHolidays(Number(date.slice(0, 4)));
  return holidays.find((holiday) => holiday.date === date)?.names ?? null;
}
