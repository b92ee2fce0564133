export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Runs one statement of plain portable SQL with `$1` parameters; integers are numbers. */
export type Query = <R extends Row = Row>(sql: string, values?: Value[]) => Promise<R[]>;

/** A database, whichever engine. */
export type Store = {
  engine: "sqlite" | "postgres";
  query: Query;
  /** Runs `work` in one transaction; whatever it throws rolls everything back and is thrown on. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Tells every server on this database that a conversation has something new. */
  announce(conversation: string): Promise<void>;
  /** Calls `listener` for each announcement, from this server or another, until the returned function is called. */
  listen(listener: (conversation: string) => void): () => void;
  close(): Promise<void>;
};
