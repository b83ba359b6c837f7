/** What one part of the run came to. */
export interface Outcome {
  /** A sentence that begins with the row of trust.md it is about. */
  readonly name: string;
  readonly kills?: number;
  readonly faults?: number;
  readonly hostile?: number;
  /** Each thing that was lost, in words; also whatever else went wrong. */
  readonly lost: readonly string[];
  /** Why it could not run here. */
  readonly skipped?: string;
  /** Figures for whoever reads along. */
  readonly note?: string;
}
