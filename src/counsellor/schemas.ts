import { z } from "zod";
import { caseStates, closeOutcomes, workplaces } from "../domain/case.ts";
import { languages } from "../domain/language.ts";
import { personReasons, topics } from "../domain/programme.ts";
import { decisions } from "../domain/reply.ts";
import { counsellorRoles } from "../store/sessions.ts";

// What the API says. Times are epoch milliseconds.

const time = z.int().describe("Epoch milliseconds");
const language = z.enum(languages);
const replyLanguage = z.enum([...languages, "both"]);
const bilingual = z.strictObject({ fr: z.string(), nl: z.string() });
const communes = z.union([z.array(z.string()), z.literal("all")]);
const counsellor = z.strictObject({ id: z.string(), name: z.string() });

export const session = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(counsellorRoles)),
  csrf: z.string().describe("Sent as X-CSRF-Token with every changing call"),
  language: language.nullable().describe("The browser's, where it is one of ours"),
  desks: z.array(z.string()).describe("Desks served; none means all"),
  languages: z.array(language),
});

export const bearer = z.strictObject({ token: z.string(), expires: time });

export const signInLink = z.strictObject({ url: z.string(), expires: time });

const caseFields = {
  id: z.string(),
  state: z.enum(caseStates),
  desk: z.string(),
  language: replyLanguage,
  commune: z.string().nullable().describe("NIS code"),
  topic: z.enum(topics).nullable(),
  reason: z.enum([...personReasons, "distress", "misses"]),
  question: z
    .string()
    .describe(
      "As written, after what it continues, without personal data; empty when none was asked",
    ),
  openedAt: time,
  queuedAt: time,
  acceptedAt: time.nullable(),
  endedAt: time.nullable(),
  counsellor: counsellor.nullable().describe("Who has it, or had it last"),
  workplace: z.enum(workplaces).nullable(),
  outcome: z.enum(closeOutcomes).nullable(),
};
export const oneCase = z.strictObject(caseFields);
export type CaseView = z.infer<typeof oneCase>;

export const cases = z.strictObject({
  cases: z.array(oneCase),
  sequence: z.int().describe("The last change these take in: follow events from it"),
});

const entry = z.strictObject({
  sequence: z.int(),
  at: time,
  from: z.enum(["resident", "assistant", "counsellor", "notice"]),
  name: z.string().optional(),
  language: replyLanguage.nullable(),
  text: z.string(),
  question: z
    .string()
    .optional()
    .describe("A resident's question as understood, where it continues one before"),
  programmes: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .optional()
    .describe("What an answer found"),
  decision: z.enum(decisions).optional(),
});
export type Entry = z.infer<typeof entry>;

export const openedCase = z.strictObject({
  ...caseFields,
  transcript: z.array(entry),
  notes: z.array(z.strictObject({ id: z.string(), text: z.string(), counsellor, at: time })),
  callback: z
    .strictObject({
      name: z.string(),
      reach: z.string(),
      moment: z.string(),
      language,
      attempts: z.int(),
    })
    .nullable(),
  programmes: z.array(z.strictObject({ id: z.string(), name: bilingual })),
});
export type OpenedCaseView = z.infer<typeof openedCase>;

export const desks = z.strictObject({
  desks: z.array(
    z.strictObject({
      id: z.string(),
      names: bilingual,
      communes,
      languages: z.array(language),
      topics: z.union([z.array(z.enum(topics)), z.literal("all")]),
      open: z.boolean(),
      opens: time.nullable().describe("Null while it is open, or when no opening is in sight"),
      closes: time.nullable().describe("Null while it is closed, or when it is always open"),
      capacity: z.int(),
      waiting: z.int(),
    }),
  ),
});

export const present = z.strictObject({
  present: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      desks: z.array(z.string()),
      languages: z.array(language),
      cases: z.int(),
      seenAt: time,
    }),
  ),
});

const milliseconds = z.int().nullable().describe("Milliseconds; null when nobody waits or waited");
export const figures = z.strictObject({
  waiting: z.int(),
  longestWait: milliseconds,
  accepted: z.int(),
  callbacks: z.int(),
  today: z.strictObject({
    opened: z.int(),
    answered: z.int(),
    abandoned: z.int(),
    medianWait: milliseconds,
  }),
});

export const programmes = z.strictObject({
  programmes: z.array(
    z.strictObject({ id: z.string(), name: z.string(), summary: z.string(), text: z.string() }),
  ),
});
export const canned = z.strictObject({
  canned: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

export const refused = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  by: counsellor.nullable().optional().describe("Who has the case, where somebody else has it"),
});
