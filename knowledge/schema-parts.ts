import { z } from "zod";

/** What the schemas of the knowledge files are made of. */
export const text = z.string().trim().min(1);
export const bilingual = z.strictObject({ fr: text, nl: text });
export const lists = (min: number) =>
  z.strictObject({ fr: z.array(text).min(min), nl: z.array(text).min(min) });
/** A commune's NIS code. */
export const nis = z.number().int().min(21001).max(21019);

/** A word that stands for everything, or what is listed; unlike a union it says what is wrong in the list. */
export function wordOr<Word extends string, S extends z.ZodType>(word: Word, listed: S) {
  return z.unknown().transform((value, context): Word | z.output<S> => {
    if (value === word) return word;
    const read = listed.safeParse(value);
    if (read.success) return read.data;
    for (const { message, path } of read.error.issues)
      context.addIssue({ code: "custom", message, path: [...path] });
    return z.NEVER;
  });
}
