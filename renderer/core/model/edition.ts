import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { EditionId, ReportId } from "./ids.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

/** One immutable text of a report. Its id is the SHA-256 of the text in UTF-8, lower-case hex. */
export const editionSchema = z.looseObject({
  id: idOf<EditionId>(),
  ...recordShape,
  report: idOf<ReportId>(),
  text: z.string().min(1),
  origin: z.strictObject({
    name: z.string().max(400).nullable(),
    hash: z.string().regex(/^[0-9a-f]{64}$/, "is not a SHA-256"),
    encoding: z.string().max(40),
  }),
});
export type Edition = Readonly<z.infer<typeof editionSchema>>;

/** @param text without byte-order mark; a lone surrogate hashes as U+FFFD, so refuse such texts first. */
export function editionIdOf(text: string): EditionId {
  return hashOf(utf8(text)) as EditionId;
}

/** The text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** SHA-256 as 64 lower-case hex digits. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
