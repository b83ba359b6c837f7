import type { EditionPlan } from "#core/index.ts";

/** "12 found again, 2 moved, 1 lost"; "No highlights to find again". */
export function editionCounts({ found, moved, lost }: Pick<EditionPlan, "found" | "moved" | "lost">): string {
  if (found + moved + lost === 0) return "No highlights to find again";
  return `${found} found again, ${moved} moved, ${lost} lost`;
}
