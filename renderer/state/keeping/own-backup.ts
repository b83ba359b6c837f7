import { type BackupStore, type OwnBackup, readOwnBackup } from "#core/index.ts";
import type { BackupName } from "../journal-base.ts";

/** A backup that the journal names: read; gone for good, or not what was written; or out of reach just now, with a sentence about it. */
export type NamedBackup =
  | { readonly kind: "read"; readonly backup: OwnBackup }
  | { readonly kind: "gone" }
  | { readonly kind: "unreachable"; readonly why: string };

/** A disk that is not connected must not be taken for a backup that is lost. */
export async function readNamed(backups: BackupStore, { name, sha256 }: BackupName): Promise<NamedBackup> {
  try {
    const stored = await backups.list();
    if (!stored.some((one) => one.name === name)) return { kind: "gone" };
    const backup = readOwnBackup(await backups.read(name), sha256);
    return backup === null ? { kind: "gone" } : { kind: "read", backup };
  } catch (error) {
    return { kind: "unreachable", why: error instanceof Error ? error.message : String(error) };
  }
}
