import { z } from "zod";
import {
  aspects,
  audiences,
  levels,
  personReasons,
  situations,
  smallTalks,
  topics,
} from "../src/domain/programme.ts";
import { desk } from "./desk-schema.ts";
import { bilingual, lists, nis, text } from "./schema-parts.ts";

/** The shape of the knowledge files, as people write them; `load.ts` turns them into the domain. */
const area = z.union([z.array(nis).min(1), z.enum(["region", "outside-region"])]);

const source = z.strictObject({
  url: z.union([z.url({ protocol: /^https?$/ }), z.literal("/action-plan")]),
  title: text,
  language: z.string().regex(/^[a-z]{2}$/),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, "a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes")
    .nullable(),
  basis: z.enum(["stated", "content", "unknown"]),
});

/** A source's key, or several where they complete or contradict each other. */
const sourceKeys = z.union([text, z.array(text).min(1)]).transform((keys) => [keys].flat());

const sameValue = z.strictObject({ value: text, source: sourceKeys });
const valuePerLanguage = z.strictObject({ fr: text, nl: text, source: sourceKeys });
const contactValue = z.union([sameValue, valuePerLanguage]);

const fact = z.strictObject({
  aspect: z.enum(aspects),
  fr: text,
  nl: text,
  source: sourceKeys,
  volatile: z.boolean(),
  contradiction: z.boolean().default(false),
});

export const programmeFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  topic: z.enum(topics),
  audience: z.array(z.enum(audiences)).min(1),
  area,
  level: z.enum(levels),
  kind: text.optional(),
  spoken: z.enum(["fr", "nl"]).optional(),
  serves: z.literal("organisations").optional(),
  takes: z.literal("donations").optional(),
  names: bilingual,
  aliases: lists(0).default({ fr: [], nl: [] }),
  authority: bilingual,
  summary: z.strictObject({ fr: text, nl: text, source: sourceKeys }),
  questions: lists(6),
  situations: lists(0).default({ fr: [], nl: [] }),
  contact: z
    .strictObject({
      phone: contactValue.optional(),
      email: contactValue.optional(),
      web: contactValue.optional(),
      address: contactValue.optional(),
    })
    .default({}),
  sources: z.record(z.string(), source),
  facts: z.array(fact).min(1),
  caution: bilingual.optional(),
});
export type ProgrammeFile = z.infer<typeof programmeFile>;

const gap = z.strictObject({
  id: text,
  names: bilingual,
  questions: lists(4),
  near: z.array(text),
  aspect: z.enum(aspects).optional(),
  ask: bilingual,
  web: text.optional(),
  area: area.default("region"),
});

const outside = z.strictObject({
  id: text,
  names: bilingual,
  questions: lists(4),
  ask: z.literal("commune").optional(),
});

const helpline = z.strictObject({
  id: text,
  situations: z.array(z.enum(situations)).min(1),
  language: z.enum(["fr", "nl", "both"]),
  number: text,
  web: text,
  names: bilingual,
  text: bilingual,
  source,
});

const commune = z.strictObject({
  nis,
  fr: text,
  nl: text,
  postcodes: z.array(z.string().regex(/^1\d{3}$/)).min(1),
  web: bilingual,
  aliases: lists(0),
  quarters: lists(0),
  social: text.nullable(),
});

const elsewhere = z.strictObject({ fr: text, nl: text, abroad: z.boolean().default(false) });

const concept = z.strictObject({
  id: text,
  fr: z.array(text).min(1),
  nl: z.array(text).min(1),
  broader: text.optional(),
  /** Of a person's age: from, and up to, so many years. */
  ages: z.tuple([z.int().min(0), z.int().max(120)]).optional(),
});

const distress = z.strictObject({
  situation: z.enum(situations),
  fr: z.array(text).min(10),
  nl: z.array(text).min(10),
  other: z.array(text).min(1),
});

const personRequest = z.strictObject({
  reason: z.enum(personReasons),
  fr: z.array(text).min(10),
  nl: z.array(text).min(10),
});

const smallTalk = z.strictObject({
  talk: z.enum(smallTalks),
  fr: z.array(text).min(10),
  nl: z.array(text).min(10),
});

const actionPlan = z.strictObject({
  title: bilingual,
  introduction: lists(1),
  proposals: z.array(z.strictObject({ title: bilingual, text: bilingual })).min(1),
});

const leftOut = z.strictObject({ programme: text, what: text, reason: text });

/** The files beside the programmes, by name. */
export const sideFiles = {
  gaps: z.array(gap),
  outside: z.array(outside),
  helplines: z.array(helpline),
  communes: z.array(commune),
  elsewhere: z.array(elsewhere),
  vocabulary: z.array(concept),
  distress: z.array(distress),
  requests: z.array(personRequest),
  "small-talk": z.array(smallTalk),
  "action-plan": actionPlan,
  "left-out": z.array(leftOut),
  desks: z.array(desk),
};
export type SideFiles = { [K in keyof typeof sideFiles]: z.infer<(typeof sideFiles)[K]> };
