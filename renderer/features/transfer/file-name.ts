import { fileSlug } from "#state/file-slug.ts";

/** A file name that sorts by day and says whose notes it holds: `notes-ana-2026-11-22.json`. Only letters, digits and hyphens. */
export function fileName(person: string, ms: number, extension: "json" | "html" | "md" | "csv"): string {
  const day = new Date(ms).toISOString().slice(0, 10);
  return `${["notes", fileSlug(person), day].filter((part) => part !== "").join("-")}.${extension}`;
}
