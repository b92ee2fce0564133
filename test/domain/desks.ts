import { weekdays, type Desk, type Period, type Weekday } from "../../src/domain/desk.ts";

/** A desk of a test: all communes, languages and topics, always open, but for what is given. */
export function deskOf(parts: Partial<Desk> = {}): Desk {
  return {
    id: "test",
    names: { fr: "Guichet", nl: "Loket" },
    communes: "all",
    languages: ["fr", "nl"],
    topics: "all",
    hours: "always",
    holidays: false,
    closures: [],
    capacity: 3,
    waiting: { notice: 60, callback: 300, idle: 1800, teams: 600 },
    ...parts,
  };
}

/** Opening hours as they are written: `week({ monday: "9:00-12:00 13:30-16:00" })`. */
export function week(days: Partial<Record<Weekday, string>>): Desk["hours"] {
  const hours = weekdays.map((day) => [
    day,
    (days[day] ?? "").split(" ").filter(Boolean).map(period),
  ]);
  return Object.fromEntries(hours);
}

function period(text: string): Period {
  const [open, close] = text.split("-").map((clock) => {
    const [hours, minutes] = clock.split(":").map(Number);
    return hours! * 60 + minutes!;
  });
  return { open: open!, close: close! };
}
