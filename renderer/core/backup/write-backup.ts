import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { replay } from "../merge/merge-libraries.ts";
import type { ChangeSet } from "../model/change-set.ts";
import { utf8 } from "../model/edition.ts";
import type { PersonId } from "../model/ids.ts";
import { emptyLibrary } from "../model/library.ts";
import { countVisible } from "../queries/count-visible.ts";
import { type BackupHeader, type BackupReason, backupFormat, backupVersion } from "./backup.ts";
import { backupName } from "./backup-name.ts";

export interface BackupInput {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly appVersion: string;
  readonly databaseId: string;
  readonly person: PersonId;
  /** Ten characters `0-9a-z`. */
  readonly device: string;
  readonly reason: BackupReason;
}

export interface WrittenBackup {
  /** What to call the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly header: BackupHeader;
  /** As `readBackup` answers it. */
  readonly sha256: string;
}

/** The whole log as one file of lines: a header, a step a line, and the SHA-256 of what stands before it. */
export function writeBackup(steps: readonly ChangeSet[], input: BackupInput): WrittenBackup {
  const { madeAt, appVersion, databaseId, person, device, reason } = input;
  const header: BackupHeader = {
    format: backupFormat,
    version: backupVersion,
    madeAt: new Date(madeAt).toISOString(),
    appVersion,
    databaseId,
    person,
    device,
    reason,
    steps: steps.length,
    counts: countVisible(replay(emptyLibrary, steps)),
  };
  // Line by line: all lines in one string could be longer than a string may be.
  const lines = [header, ...steps].map((value) => utf8(`${JSON.stringify(value)}\n`));
  const digest = sha256.create();
  for (const line of lines) digest.update(line);
  const hash = bytesToHex(digest.digest());
  lines.push(utf8(digestLine(hash)));
  return { name: backupName(madeAt, reason, hash), bytes: joined(lines), header, sha256: hash };
}

/** The last line, to the byte. */
export function digestLine(hash: string): string {
  return `{"sha256":"${hash}"}\n`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
