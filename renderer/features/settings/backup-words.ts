import { BackupFailed, type BackupHeader, type BackupReason, countWords, StoreFailed } from "#core/index.ts";

/** Why a backup was made, as a list says it. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  automatic: "made by itself",
  asked: "you asked for it",
  "before-restore": "before a backup was restored",
  "left-out": "what you started without",
};

/** "4 reports, 40 highlights and 2 notes", or that it holds nothing that a reader sees. */
export function holdsWords({ counts }: Pick<BackupHeader, "counts">): string {
  return Object.values(counts).every((count) => count === 0) ? "an empty library" : countWords(counts);
}

/** What went wrong as a sentence; of what is not foreseen at least its own words. */
export function failureWords(error: unknown): string {
  if (error instanceof BackupFailed || error instanceof StoreFailed) return error.message;
  return error instanceof Error ? error.message : String(error);
}

/** With a capital letter, for the beginning of a line. */
export function atBeginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
