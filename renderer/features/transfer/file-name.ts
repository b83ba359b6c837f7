/** A file name that sorts by day and says whose notes it holds: `notes-ana-2026-11-22.json`. Only letters, digits and hyphens. */
export function fileName(person: string, ms: number, extension: "json" | "html" | "md" | "csv"): string {
  const who = person
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const name = [...who].slice(0, 40).join("").replace(/^-|-$/g, "");
  const day = new Date(ms).toISOString().slice(0, 10);
  return `${["notes", name, day].filter((part) => part !== "").join("-")}.${extension}`;
}
