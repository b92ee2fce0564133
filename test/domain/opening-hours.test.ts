import { describe, expect, test } from "vitest";
import type { DeskHours } from "../../src/domain/desk.ts";
import { closingOf, hoursOf } from "../../src/domain/opening-hours.ts";
import { deskOf, week } from "./desks.ts";

const office = deskOf({
  hours: week({
    monday: "9:00-12:00 13:30-16:00",
    tuesday: "9:00-12:00",
    wednesday: "9:00-12:00 13:30-16:00",
    thursday: "9:00-12:00 13:30-19:00",
    friday: "9:00-12:00",
  }),
  closures: [
    {
      from: "2026-12-24",
      to: "2027-01-03",
      reason: { fr: "Congé de fin d'année", nl: "Eindejaarsverlof" },
    },
  ],
});
/** An instant, written with its offset as the clocks of Brussels show it. */
const at = (text: string): number => Date.parse(text);
const open: DeskHours = { open: true };
const closed = (opens: string | null, reason: string | null = null) => ({
  open: false,
  opens: opens === null ? null : at(opens),
  reason: reason === null ? null : expect.objectContaining({ fr: reason }),
});

describe("an office with several periods a day", () => {
  test.each([
    ["before it opens", "2026-11-23T08:59+01:00", closed("2026-11-23T09:00+01:00")],
    ["the minute it opens", "2026-11-23T09:00+01:00", open],
    ["the last minute of the morning", "2026-11-23T11:59:59+01:00", open],
    ["at noon", "2026-11-23T12:00+01:00", closed("2026-11-23T13:30+01:00")],
    ["in the afternoon", "2026-11-23T15:00+01:00", open],
    ["in the evening", "2026-11-23T16:00+01:00", closed("2026-11-24T09:00+01:00")],
    ["over the weekend", "2026-11-27T12:00+01:00", closed("2026-11-30T09:00+01:00")],
    ["on a Sunday", "2026-11-29T10:00+01:00", closed("2026-11-30T09:00+01:00")],
    ["in summer", "2026-07-06T08:00+02:00", closed("2026-07-06T09:00+02:00")],
    ["before a holiday", "2026-11-10T12:00+01:00", closed("2026-11-12T09:00+01:00")],
    ["on a holiday", "2026-11-11T10:00+01:00", closed("2026-11-12T09:00+01:00", "Armistice")],
    ["over Easter, which moves", "2026-04-03T12:00+02:00", closed("2026-04-07T09:00+02:00")],
    ["on Ascension Day", "2026-05-14T10:00+02:00", closed("2026-05-15T09:00+02:00", "Ascension")],
    ["the last minutes before a closure", "2026-12-23T15:59+01:00", open],
    ["the evening before a closure", "2026-12-23T16:00+01:00", closed("2027-01-04T09:00+01:00")],
    [
      "in a closure, named before the holiday in it",
      "2026-12-25T10:00+01:00",
      closed("2027-01-04T09:00+01:00", "Congé de fin d'année"),
    ],
    [
      "on the last day of a closure",
      "2027-01-03T23:59+01:00",
      closed("2027-01-04T09:00+01:00", "Congé de fin d'année"),
    ],
    ["over the change to summer time", "2026-03-27T12:00+01:00", closed("2026-03-30T09:00+02:00")],
    ["over the change to winter time", "2026-10-23T12:00+02:00", closed("2026-10-26T09:00+01:00")],
    ["over the new year", "2025-12-31T16:00+01:00", closed("2026-01-02T09:00+01:00")],
  ])("%s (%s)", (_, now, expected) => {
    expect(hoursOf(office, at(now))).toEqual(expected);
  });
});

// The Sundays on which the clocks change, from the calendars of these years.
const changes: [number, string, string][] = [
  [2024, "03-31", "10-27"],
  [2025, "03-30", "10-26"],
  [2026, "03-29", "10-25"],
  [2027, "03-28", "10-31"],
  [2028, "03-26", "10-29"],
  [2029, "03-25", "10-28"],
  [2030, "03-31", "10-27"],
  [2031, "03-30", "10-26"],
  [2032, "03-28", "10-31"],
  [2033, "03-27", "10-30"],
  [2034, "03-26", "10-29"],
  [2035, "03-25", "10-28"],
];

describe.each(changes)("in %i", (year, spring, autumn) => {
  const springDay = `${year}-${spring}`;
  const autumnDay = `${year}-${autumn}`;
  const night = deskOf({ hours: week({ sunday: "2:15-2:45 4:00-5:00" }) });

  test("a period in the hour that does not exist is skipped", () => {
    expect(hoursOf(night, at(`${springDay}T01:59:59+01:00`))).toEqual(
      closed(`${springDay}T04:00+02:00`),
    );
  });

  test("a period that begins in the hour that does not exist opens when the clocks have jumped", () => {
    const desk = deskOf({ hours: week({ sunday: "2:30-6:00" }) });
    expect(hoursOf(desk, at(`${springDay}T01:59:59+01:00`))).toEqual(
      closed(`${springDay}T03:00+02:00`),
    );
    expect(hoursOf(desk, at(`${springDay}T03:00+02:00`))).toEqual(open);
  });

  test("a period in the hour that is twice is open twice", () => {
    expect(hoursOf(night, at(`${autumnDay}T02:00+02:00`))).toEqual(
      closed(`${autumnDay}T02:15+02:00`),
    );
    expect(hoursOf(night, at(`${autumnDay}T02:30+02:00`))).toEqual(open);
    expect(hoursOf(night, at(`${autumnDay}T02:45+02:00`))).toEqual(
      closed(`${autumnDay}T02:15+01:00`),
    );
    expect(hoursOf(night, at(`${autumnDay}T02:30+01:00`))).toEqual(open);
    expect(hoursOf(night, at(`${autumnDay}T02:45+01:00`))).toEqual(
      closed(`${autumnDay}T04:00+01:00`),
    );
  });

  test("a period over the whole night goes on through both changes", () => {
    const desk = deskOf({ hours: week({ sunday: "0:00-24:00" }) });
    for (const [day, first, last] of [
      [springDay, "+01:00", "+02:00"],
      [autumnDay, "+02:00", "+01:00"],
    ] as const) {
      const start = at(`${day}T00:00${first}`);
      const end = at(`${day}T23:59${last}`);
      for (let now = start; now <= end; now += 10 * 60_000)
        expect(hoursOf(desk, now), new Date(now).toISOString()).toEqual(open);
      expect(hoursOf(desk, start - 1)).toEqual(closed(`${day}T00:00${first}`));
      expect(hoursOf(desk, end + 60_000)).toMatchObject({ open: false });
    }
  });
});

test("at the next opening it is open, and just before it is not, on every day of a year", () => {
  const desk = deskOf({ hours: week({ sunday: "1:30-2:30 3:00-3:10", wednesday: "0:00-0:30" }) });
  const minutes = 60_000;
  for (let day = 0; day < 365; day++) {
    const now = at("2027-01-01T12:00Z") + day * 24 * 60 * minutes;
    const found = hoursOf(desk, now);
    if (found.open || found.opens === null)
      expect.unreachable("closed at noon, and it opens again");
    expect(hoursOf(desk, found.opens)).toEqual(open);
    expect(hoursOf(desk, found.opens - 1)).toMatchObject({ open: false, opens: found.opens });
  }
});

test("always open knows no night, no Sunday and no holiday, but a closure closes it", () => {
  const always = deskOf();
  for (const now of ["2026-11-29T03:00+01:00", "2026-12-25T10:00+01:00", "2027-01-01T00:00+01:00"])
    expect(hoursOf(always, at(now))).toEqual(open);
  const reason = { fr: "Inventaire", nl: "Inventaris" };
  const closes = deskOf({ closures: [{ from: "2026-11-29", to: "2026-11-29", reason }] });
  expect(hoursOf(closes, at("2026-11-29T03:00+01:00"))).toEqual(
    closed("2026-11-30T00:00+01:00", "Inventaire"),
  );
});

test("a desk that works on holidays is open on them", () => {
  const desk = deskOf({ hours: office.hours, holidays: true });
  expect(hoursOf(desk, at("2026-11-11T10:00+01:00"))).toEqual(open);
});

test("where no opening is in sight within a year, none is told", () => {
  const reason = { fr: "Travaux", nl: "Werken" };
  const desk = deskOf({ closures: [{ from: "2026-01-01", to: "2029-12-31", reason }] });
  expect(hoursOf(desk, at("2026-11-23T10:00+01:00"))).toEqual(closed(null, "Travaux"));
});

test("midnight belongs to the new day", () => {
  const desk = deskOf({ hours: week({ friday: "20:00-24:00", saturday: "0:00-2:00" }) });
  expect(hoursOf(desk, at("2026-11-27T23:59:59+01:00"))).toEqual(open);
  expect(hoursOf(desk, at("2026-11-28T00:00+01:00"))).toEqual(open);
  expect(hoursOf(desk, at("2026-11-28T02:00+01:00"))).toEqual(closed("2026-12-04T20:00+01:00"));
});

describe("an open desk", () => {
  test.each([
    ["in the morning", "2026-11-23T09:00+01:00", "2026-11-23T12:00+01:00"],
    ["the last minute", "2026-11-23T11:59:59+01:00", "2026-11-23T12:00+01:00"],
    ["in the afternoon", "2026-11-23T13:30+01:00", "2026-11-23T16:00+01:00"],
    ["in summer", "2026-07-06T10:00+02:00", "2026-07-06T12:00+02:00"],
  ])("tells until when it is open (%s)", (_, now, closes) => {
    expect(closingOf(office, at(now))).toBe(at(closes));
  });

  test("is open over midnight where its periods meet there", () => {
    const desk = deskOf({ hours: week({ friday: "20:00-24:00", saturday: "0:00-2:00" }) });
    expect(closingOf(desk, at("2026-11-27T21:00+01:00"))).toBe(at("2026-11-28T02:00+01:00"));
  });

  test("that is always open has no closing, but for a closure that is near", () => {
    expect(closingOf(deskOf(), at("2026-11-23T10:00+01:00"))).toBeNull();
    const reason = { fr: "Inventaire", nl: "Inventaris" };
    const desk = deskOf({ closures: [{ from: "2026-11-25", to: "2026-11-25", reason }] });
    expect(closingOf(desk, at("2026-11-23T10:00+01:00"))).toBe(at("2026-11-25T00:00+01:00"));
  });

  test("closes when the clocks jump over its closing, and first where they show it twice", () => {
    const desk = deskOf({ hours: week({ sunday: "1:00-2:30" }) });
    expect(closingOf(desk, at("2026-03-29T01:00+01:00"))).toBe(at("2026-03-29T03:00+02:00"));
    expect(closingOf(desk, at("2026-10-25T01:00+02:00"))).toBe(at("2026-10-25T02:30+02:00"));
  });
});
