/** The memory outside the database: a witness that notices a lost database, and a journal that can rebuild it. */
export interface Safety {
  /** The last remembered witness; `null` when there never was one. */
  readWitness(): Promise<Witness | null>;
  writeWitness(witness: Witness): Promise<void>;
  /** Puts one line (no newline inside) at the end of the journal. Resolves when it is on disk. */
  appendJournal(line: string): Promise<void>;
  /** Every whole line, oldest first. A torn last line is left out. */
  readJournal(): Promise<readonly string[]>;
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
