import type { Note } from "../domain/case.ts";
import type { Seal } from "./seal.ts";
import type { Query } from "./store.ts";

/** Keeps a note, sealed; under an id that the case knows it is left as it is. Returns whether it is new. */
export async function keepNote(
  query: Query,
  seal: Seal,
  id: string,
  { id: note, text, counsellor, at }: Note,
): Promise<boolean> {
  const rows = await query(
    `insert into case_notes (case_id, id, counsellor, counsellor_name, sealed, at)
     values ($1, $2, $3, $4, $5, $6) on conflict (case_id, id) do nothing returning id`,
    [id, note, counsellor.id, counsellor.name, seal.close(text, `note ${id} ${note}`), at],
  );
  return rows.length > 0;
}

export async function notesOf(query: Query, seal: Seal, id: string): Promise<Note[]> {
  const rows = await query<{
    id: string;
    counsellor: string;
    counsellor_name: string;
    sealed: string;
    at: number;
  }>(`select * from case_notes where case_id = $1 order by at, id`, [id]);
  return rows.map((row) => ({
    id: row.id,
    text: seal.open(row.sealed, `note ${id} ${row.id}`),
    counsellor: { id: row.counsellor, name: row.counsellor_name },
    at: row.at,
  }));
}
