import { z } from "zod";
import { weekdays, type Period } from "../src/domain/desk.ts";
import { topics } from "../src/domain/programme.ts";
import { bilingual, nis, wordOr } from "./schema-parts.ts";

/** The shape of `desks.yaml`: who serves which communes, in which languages, on which topics, and when. */
const minutes = (clock: string): number => {
  const [hours, rest] = clock.split(":").map(Number);
  return hours! * 60 + rest!;
};

const period = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d-(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, "a period is 9:00-12:30")
  .transform((text): Period => {
    const [open, close] = text.split("-");
    return { open: minutes(open!), close: minutes(close!) };
  })
  .refine(({ open, close }) => open < close, "a period closes after it opens");

/** The periods of a day, in the order of the clock. */
const periods = z
  .array(period)
  .default([])
  .superRefine((list, context) =>
    list.forEach(({ open }, i) => {
      if (i > 0 && open < list[i - 1]!.close)
        context.addIssue({
          code: "custom",
          path: [i],
          message: "a period begins after the one before it has ended",
        });
    }),
  );

const week = z
  .strictObject(
    Object.fromEntries(weekdays.map((day) => [day, periods])) as Record<
      (typeof weekdays)[number],
      typeof periods
    >,
  )
  .refine((days) => Object.values(days).some((list) => list.length > 0), "it never opens");

const date = z.iso.date("a day is YYYY-MM-DD");
const closure = z
  .strictObject({ from: date, to: date, reason: bilingual })
  .refine(({ from, to }) => from <= to, {
    path: ["to"],
    message: "a closure ends after it begins",
  });

const seconds = z.number().int().positive();

/** Without a list there would be nobody to serve, or no language to do it in. */
const some = <T extends z.ZodType>(one: T) => z.array(one).min(1);

export const desk = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: bilingual,
  communes: wordOr("all", some(nis)),
  languages: some(z.enum(["fr", "nl"])),
  topics: wordOr("all", some(z.enum(topics))),
  hours: wordOr("always", week),
  holidays: z.boolean().default(false),
  closures: z.array(closure).default([]),
  capacity: z.number().int().positive(),
  waiting: z
    .strictObject({ notice: seconds, callback: seconds, idle: seconds, teams: seconds })
    .default({ notice: 60, callback: 300, idle: 1800, teams: 600 }),
});
