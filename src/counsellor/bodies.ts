import { z } from "zod";
import { closeOutcomes } from "../domain/case.ts";
import { languages } from "../domain/language.ts";
import { withoutControls } from "../domain/text.ts";
import { counsellorRoles } from "../store/sessions.ts";

const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, "is empty: write something")
    .max(longest, `is longer than ${longest} characters: shorten it`)
    .refine(
      (text) => withoutControls(text) === text,
      "has control characters in it: take them out",
    );

const name = words(60).refine((text) => !/[\r\n\t]/.test(text), "must stand on one line");
const roles = z.array(z.enum(counsellorRoles)).min(1, "names no role: counsellor, supervisor");
const messageId = z
  .string()
  .regex(/^[\w:.-]{1,100}$/, "takes 1 to 100 letters, digits and - _ : .");

/** What the calls of the API take. */
export const bodies = {
  empty: z.object({}),
  profile: z.object({
    name: name.optional(),
    desks: z.array(z.string().max(100)).max(200).optional().describe("Desk ids; none means all"),
    languages: z.array(z.enum(languages)).min(1, "names no language: fr, nl").optional(),
  }),
  link: z.object({ name, roles }),
  text: z.object({
    text: words(4000),
    id: messageId.optional().describe("The same id is stored once; clients always send one"),
  }),
  transfer: z.object({ desk: z.string().min(1).max(100) }),
  close: z.object({ outcome: z.enum(closeOutcomes) }),
  callback: z.object({ reached: z.boolean() }),
};
