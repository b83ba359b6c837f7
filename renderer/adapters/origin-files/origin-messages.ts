/** What the page asks of the worker that writes this origin's private files. Lines hold no newline. */
export type OriginRequest =
  | { readonly kind: "append"; readonly fileName: string; readonly line: string }
  | {
      readonly kind: "replace head";
      readonly fileName: string;
      readonly count: number;
      /** How the first line was read; `null` where there was none. */
      readonly first: string | null;
      readonly lines: readonly string[];
    }
  | { readonly kind: "write new"; readonly folder: string; readonly fileName: string; readonly bytes: Uint8Array };

export interface OriginQuestion {
  readonly id: number;
  readonly request: OriginRequest;
}

/** `fault` is the error's name: that of the browser, or one of `originFaults`. */
export type OriginAnswer =
  | { readonly id: number; readonly isDone: true }
  | { readonly id: number; readonly isDone: false; readonly fault: string; readonly message: string };

export const originFaults = {
  /** The journal does not begin with the lines that were to be replaced. */
  changed: "Changed",
  /** A file of this name is there already. */
  exists: "Exists",
  /** What was read back is not what was written. */
  differs: "Differs",
} as const;

/** Held by whoever reads or writes this file or folder, in every window. */
export function lockOf(fileName: string): string {
  return `variorum ${fileName}`;
}
