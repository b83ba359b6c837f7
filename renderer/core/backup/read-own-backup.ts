import type { ChangeSet } from "../model/change-set.ts";
import { hashOf } from "../model/edition.ts";
import { decodeUtf8 } from "../transfer/decode-utf8.ts";
import type { BackupHeader } from "./backup.ts";
import { digestLine } from "./write-backup.ts";

/** A backup as this installation wrote it. */
export interface OwnBackup {
  readonly header: BackupHeader;
  /** The whole log, in its order. */
  readonly steps: readonly ChangeSet[];
}

/**
 * Reads a backup that this installation wrote itself, as its digest proves: what the library held must come back, also what a
 * stranger's file would not be allowed to bring. `null` for any other bytes.
 * @param sha256 as `writeBackup` answered it.
 */
export function readOwnBackup(bytes: Uint8Array, sha256: string): OwnBackup | null {
  const last = digestLine(sha256);
  const end = bytes.length - last.length;
  if (end <= 0 || hashOf(bytes.subarray(0, end)) !== sha256) return null;
  const tail = decodeUtf8(bytes.subarray(end));
  if (!("text" in tail) || tail.text !== last) return null;
  const values = linesOf(bytes.subarray(0, end)).map((line): unknown => JSON.parse(line));
  const [header, ...steps] = values as [BackupHeader, ...ChangeSet[]];
  return { header, steps };
}

/** Line by line, because the whole could be longer than a string may be. What the digest proves was UTF-8 when it was written. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const decoded = decodeUtf8(bytes.subarray(start, end));
    if ("text" in decoded) lines.push(decoded.text);
    start = end + 1;
  }
  return lines;
}
