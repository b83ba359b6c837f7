import { readBackup } from "#core/index.ts";
import { baseOf } from "#state/journal-base.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import type { OpenWindow } from "./composition.ts";

/** Steps of the log that neither the journal nor the backup it stands on has, in words: a damaged database would take them along. */
export async function unprotected(
  { safety, backups }: LibraryParts,
  { place }: OpenWindow,
): Promise<readonly string[]> {
  const lines = await safety.readJournal();
  const outside = new Set<string>(lines.map((line) => (JSON.parse(line) as { readonly id?: string }).id ?? ""));
  const { backup } = baseOf(lines);
  if (backup !== null) {
    const answer = readBackup(await backups.read(backup.name));
    if (!answer.ok) return [`the backup ${backup.name} that the journal stands on can't be read`];
    for (const { id } of answer.steps) outside.add(id);
  }
  const log = await place.store.history();
  return log
    .filter(({ id }) => !outside.has(id))
    .map(({ id, label }) => `step ${id} (${label}) stands in the database alone`);
}
