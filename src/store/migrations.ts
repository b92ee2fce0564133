import type { Query } from "./store.ts";

/**
 * The schema, step by step; a step is never changed once released. Times are epoch milliseconds,
 * flags are 0 or 1, structured values are JSON text: what SQLite and PostgreSQL both read as written.
 */
const migrations: string[][] = [
  [
    `create table conversations (
       id text primary key,
       channel text not null,
       created_at bigint not null,
       touched_at bigint not null,
       version bigint not null,
       last_sequence bigint not null,
       state text not null,
       resume_hash text
     )`,
    `create index conversations_touched on conversations (touched_at)`,
    `create table messages (
       conversation text not null references conversations (id) on delete cascade,
       sequence bigint not null,
       key text not null,
       replies_to bigint,
       at bigint not null,
       content text not null,
       pending integer not null,
       primary key (conversation, sequence),
       unique (conversation, key)
     )`,
    `create index messages_pending on messages (at) where pending = 1`,
    `create table feedback (
       conversation text not null references conversations (id) on delete cascade,
       message bigint not null,
       value text not null,
       reason text,
       at bigint not null,
       primary key (conversation, message)
     )`,
  ],
  [
    // Conversations held elsewhere (Azure Bot Service), where to send their messages, and up to which one that is done.
    `create table deliveries (
       conversation text primary key references conversations (id) on delete cascade,
       reference text not null,
       delivered bigint not null,
       attempts bigint not null,
       not_before bigint not null,
       claimed_until bigint not null,
       undeliverable integer not null
     )`,
    // The ids under which those services know our messages: a thumb pressed there names one.
    `create table sent_messages (
       conversation text not null references conversations (id) on delete cascade,
       sequence bigint not null,
       sent_id text not null,
       primary key (conversation, sent_id)
     )`,
  ],
];

/** Brings the schema up to date, inside the caller's transaction. */
export async function migrate(query: Query): Promise<void> {
  await query(`create table if not exists schema_version (version bigint not null)`);
  const [row] = await query<{ version: number | null }>(
    `select max(version) as version from schema_version`,
  );
  for (const [index, statements] of migrations.entries()) {
    if (index < (row?.version ?? 0)) continue;
    for (const statement of statements) await query(statement);
    await query(`insert into schema_version (version) values ($1)`, [index + 1]);
  }
}
