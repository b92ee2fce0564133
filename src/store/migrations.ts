import type { Query } from "./store.ts";

/** Whether the model may be used, by whose word, and what it has used; days are those of UTC. */
const modelTables = [
  `create table model_switch (
     id integer primary key check (id = 1),
     is_on integer not null,
     set_by text not null,
     at bigint not null
   )`,
  `create table model_usage (
     day text primary key,
     calls bigint not null,
     tokens_in bigint not null,
     tokens_out bigint not null
   )`,
];

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
  [
    // The case whose counsellor has the conversation; null: the bot answers.
    `alter table conversations add column person text`,
    // The case a message was said in; deleted with it.
    `alter table messages add column case_id text`,
    `create index messages_case on messages (case_id) where case_id is not null`,
    `create table cases (
       id text primary key,
       conversation text not null references conversations (id) on delete cascade,
       desk text not null,
       language text not null,
       commune text,
       topic text,
       reason text not null,
       question text not null,
       programmes text not null,
       state text not null,
       opened_at bigint not null,
       queued_at bigint not null,
       accepted_at bigint,
       ended_at bigint,
       counsellor text,
       counsellor_name text,
       workplace text,
       outcome text,
       first_wait bigint,
       served_at bigint not null,
       notice_at bigint not null,
       callback_at bigint not null
     )`,
    `create unique index cases_open on cases (conversation) where ended_at is null`,
    `create index cases_conversation on cases (conversation)`,
    `create index cases_ended on cases (ended_at)`,
    // Changes outlive their case, as numbers and kinds without anything personal.
    `create table case_changes (
       sequence bigint primary key,
       case_id text not null,
       kind text not null,
       message bigint,
       at bigint not null
     )`,
    `create index case_changes_at on case_changes (at)`,
    // One row: its lock makes the order of numbers the order of commits.
    `create table case_counter (last bigint not null)`,
    `insert into case_counter (last) values (0)`,
    `create table case_notes (
       case_id text not null references cases (id) on delete cascade,
       id text not null,
       counsellor text not null,
       counsellor_name text not null,
       sealed text not null,
       at bigint not null,
       primary key (case_id, id)
     )`,
    `create table callbacks (
       case_id text primary key references cases (id) on delete cascade,
       sealed text not null,
       attempts bigint not null
     )`,
    // Who serves residents, what they serve (null: everything), and when they last gave a sign of life.
    `create table counsellors (
       id text primary key,
       name text not null,
       desks text,
       languages text,
       seen_at bigint not null
     )`,
    `create table counsellor_sessions (
       token_hash text primary key,
       counsellor text not null,
       name text not null,
       roles text not null,
       csrf text not null,
       created_at bigint not null,
       expires_at bigint not null
     )`,
    `create table sign_in_links (
       token_hash text primary key,
       name text not null,
       roles text not null,
       expires_at bigint not null,
       used_at bigint
     )`,
    // How far an engagement hub has been told; one row, held by one server at a time.
    `create table hub_cursor (
       sequence bigint not null,
       attempts bigint not null,
       not_before bigint not null,
       claimed_until bigint not null
     )`,
  ],
  [
    // Teams channels that show the cases of a desk; and up to which change that is prepared.
    `create table teams_channels (
       channel text not null,
       desk text not null,
       reference text not null,
       primary key (channel, desk)
     )`,
    `create table teams_cursor (sequence bigint not null)`,
    `insert into teams_cursor (sequence) select last from case_counter`,
    // What is sent to a place in Teams, one thing after another: to a case's card and its thread in one
    // channel, or to a thread about no case. \`worker\`: who serves the case there, or is about to;
    // \`serves\`: whether the talk is held there.
    `create table teams_lanes (
       id text primary key,
       channel text not null,
       case_id text,
       desk text,
       reference text not null,
       thread text,
       card text,
       worker text,
       serves integer not null,
       last_number bigint not null,
       attempts bigint not null,
       not_before bigint not null,
       claimed_until bigint not null,
       undeliverable integer not null
     )`,
    `create index teams_lanes_case on teams_lanes (case_id)`,
    // What is still to be sent; numbers into the conversation stand here, never its words.
    `create table teams_items (
       lane text not null references teams_lanes (id) on delete cascade,
       number bigint not null,
       kind text not null,
       value text not null,
       primary key (lane, number)
     )`,
    // Threads in which a case's card stands: a card sent twice has two.
    `create table teams_threads (
       thread text primary key,
       lane text not null references teams_lanes (id) on delete cascade
     )`,
    // What residents' words became in Teams, to be deleted with them.
    `create table teams_sent (
       lane text not null references teams_lanes (id) on delete cascade,
       thread text not null,
       sent_id text not null,
       primary key (lane, sent_id)
     )`,
    // Under which id Teams knows a counsellor.
    `create table teams_people (
       counsellor text primary key,
       teams_id text not null,
       name text not null
     )`,
  ],
  [
    ...modelTables,
    // The answer that a model is writing: what of it has left. Its turn's commit, or a person who takes
    // the conversation, makes a message of it.
    `create table drafts (
       conversation text primary key references conversations (id) on delete cascade,
       answers bigint not null,
       writer text not null,
       aspect text,
       sentences text not null,
       reply text not null,
       written bigint not null,
       at bigint not null
     )`,
    // A draft as it is shown where a service holds the conversation (Teams): by which server, under which id.
    `create table shown_drafts (
       conversation text primary key references conversations (id) on delete cascade,
       answers bigint not null,
       server text not null,
       stream text,
       chunks bigint not null
     )`,
  ],
];

/** What stands in a file of its own beside the embedded store, which one process holds alone. */
export const modelMigrations: string[][] = [modelTables];

/** Brings the schema up to date, inside the caller's transaction. */
export async function migrate(query: Query, steps = migrations): Promise<void> {
  await query(`create table if not exists schema_version (version bigint not null)`);
  const [row] = await query<{ version: number | null }>(
    `select max(version) as version from schema_version`,
  );
  for (const [index, statements] of steps.entries()) {
    if (index < (row?.version ?? 0)) continue;
    for (const statement of statements) await query(statement);
    await query(`insert into schema_version (version) values ($1)`, [index + 1]);
  }
}
