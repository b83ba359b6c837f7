/** What the page asks of the journal's worker. `line` holds no newline. */
export interface JournalRequest {
  readonly id: number;
  readonly fileName: string;
  readonly line: string;
}

export type JournalAnswer =
  | { readonly id: number; readonly isWritten: true }
  | { readonly id: number; readonly isWritten: false; readonly message: string };
