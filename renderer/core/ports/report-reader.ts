/** Turns a file's bytes into a report draft. */
export interface ReportReader {
  /** Rejects with `ReportUnreadable`. */
  read(name: string, bytes: Uint8Array, encoding?: string): Promise<ReportDraft>;
}

/** A report that is not yet in the library. */
export interface ReportDraft {
  /** The decoded text, byte-order mark removed; newlines and spaces as they stood. */
  readonly text: string;
  readonly origin: DraftOrigin;
}

export interface DraftOrigin {
  /** The file's own name, or `null` for pasted text. */
  readonly name: string | null;
  /** SHA-256 of the file's bytes, lower-case hex; for pasted text that of the text in UTF-8. */
  readonly hash: string;
  /** WHATWG label, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  /** False when the encoding was guessed from the bytes; the person is told and may choose another. */
  readonly isEncodingCertain: boolean;
}

/** Says what is wrong with the file, where, and what to do next. */
export class ReportUnreadable extends Error {
  override readonly name = "ReportUnreadable";
}
