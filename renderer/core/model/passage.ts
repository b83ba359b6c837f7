import type { EditionId } from "./ids.ts";
import { idOf, z } from "./schema.ts";

/** A stretch of an edition: UTF-16 offsets, end exclusive, and the text that stands there. One value, written as a whole. */
export const passageSchema = z
  .strictObject({
    edition: idOf<EditionId>(),
    start: z.int().min(0),
    end: z.int().min(1),
    exact: z.string().min(1),
  })
  .refine((passage) => passage.start < passage.end, "ends before it begins");
export type Passage = Readonly<z.infer<typeof passageSchema>>;

/**
 * Moves both ends (UTF-16) off the middle of a surrogate pair, outwards, and inside the text.
 * `null` where nothing is left.
 */
export function passageIn(edition: EditionId, text: string, start: number, end: number): Passage | null {
  const from = Math.max(0, splitsPair(text, start) ? start - 1 : start);
  const to = Math.min(text.length, splitsPair(text, end) ? end + 1 : end);
  return from < to ? { edition, start: from, end: to, exact: text.slice(from, to) } : null;
}

/** True where `offset` stands between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
