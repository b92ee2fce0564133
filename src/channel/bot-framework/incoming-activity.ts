import { z } from "zod";

/** No control character: PostgreSQL refuses some. The length keeps two ids within one of its index entries. */
const Id = z
  .string()
  .min(1)
  .max(400)
  .regex(/^\P{Cc}+$/u, "contains a control character");
const Name = z.string().max(1000).optional().catch(undefined);
/** An id is enough to reply to. */
const Account = z.object({ id: Id, role: Name }).optional().catch(undefined);
/** A counsellor in Teams is known by both; of anybody else neither is kept (see `referenceTo`). */
const Sender = z
  .object({ id: Id, role: Name, name: Name, aadObjectId: Name })
  .optional()
  .catch(undefined);
const Entity = z.object({
  type: z.string(),
  text: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  mentioned: z.object({ id: z.string() }).optional().catch(undefined),
  "@id": z.string().optional().catch(undefined),
});
const Attachment = z.object({ contentType: z.string().catch("") });

/** The elements of a list that fit; what a channel adds of its own is left out. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.flatMap((value) => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

const Named = z.object({ id: Id }).optional().catch(undefined);
/** What Teams adds: where a message was written. */
const ChannelData = z.object({ tenant: Named, team: Named, channel: Named }).catch({
  tenant: undefined,
  team: undefined,
  channel: undefined,
});

/** As much of a Bot Framework activity as Zinneke reads; everything else is dropped at the door. */
export const IncomingActivity = z.object({
  type: z.string().min(1).max(100),
  id: Id.nullish().transform((id) => id ?? undefined),
  name: Name,
  channelId: z.string().regex(/^[\w.-]{1,50}$/),
  serviceUrl: z
    .string()
    .max(2000)
    .nullish()
    .transform((url) => url ?? ""),
  conversation: z.object({
    id: Id,
    conversationType: Name,
    tenantId: Name,
    isGroup: z.boolean().optional().catch(undefined),
  }),
  from: Sender,
  recipient: Account,
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ""),
  locale: Name,
  replyToId: Id.optional().catch(undefined),
  entities: listOf(Entity),
  attachments: listOf(Attachment),
  membersAdded: listOf(z.object({ id: z.string() })),
  /** Of an installation: whether we come or go. */
  action: Name,
  channelData: ChannelData,
  /** Of an invoke: what it is about; whoever answers it reads it. */
  value: z.unknown().optional(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;
