/** The memory outside the database: a witness that notices a lost database, and a journal that can rebuild it. */
export interface Safety {
  /** The last remembered witness; `null` when there never was one. */
  readWitness(): Promise<Witness | null>;
  writeWitness(witness: Witness): Promise<void>;
  /** Puts one line (no newline inside) at the end of the journal. Resolves when it is on disk. */
  appendJournal(line: string): Promise<void>;
  /** Every whole line, oldest first. A torn last line is left out. */
  readJournal(): Promise<readonly string[]>;
  /**
   * Puts `lines` in the place of a head that was read, whole or not at all. What was appended since it was read stays behind them.
   * Rejects, and changes nothing, when the journal no longer begins with that head: somebody else has replaced it. Resolves when it is on disk.
   */
  replaceJournalHead(head: JournalHead, lines: readonly string[]): Promise<void>;
  /** How much room there is and what is used. */
  readSpace(): Promise<Space>;
}

/** The beginning of a journal, by how many lines it has and how the first of them reads; `null` where there is none. */
export interface JournalHead {
  readonly count: number;
  readonly first: string | null;
}

/** What is known of the database from outside it. */
export interface Witness {
  /** Random, made with the database. Another id means another database. */
  readonly databaseId: string;
  /** Sequence number of the last acknowledged row of the log. */
  readonly lastSequence: number;
  /** Visible records by collection, to show what was there. */
  readonly counts: Readonly<Record<string, number>>;
}

/** In bytes; `null` where the host can't tell. */
export interface Space {
  /** What can still be written where the library lies. */
  readonly free: number | null;
  readonly database: number | null;
  readonly journal: number | null;
  /** Whether a browser has promised to keep it also when room gets short; left out where nobody clears it unasked. */
  readonly isPersistent?: boolean;
}
