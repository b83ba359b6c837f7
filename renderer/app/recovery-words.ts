import { counted, countWords } from "#core/index.ts";
import type { Damage } from "#state/keeping/library-parts.ts";
import type { RescueWords } from "#state/keeping/recovery.ts";
import type { Opened } from "#state/open-library.ts";
import { momentWords } from "#state/time-words.ts";

/** A library that is in doubt. */
export type Recovery = Extract<Opened, { kind: "recovery" }>;

export const headings: Readonly<Record<Damage, string>> = {
  unreadable: "Your library’s database can’t be read",
  new: "Your library’s database was lost",
  behind: "Your library’s database has lost changes",
  "rows-lost": "Your library’s database was damaged",
  "profile-lost": "There are backups of an earlier library",
};

/** What the person is told where neither backup nor journal has anything. */
export const nothingLeft =
  "Neither journal nor backups hold anything of it. If you have exported your notes, or a colleague has, go on with what is there and import that file.";

/** What happened, in a sentence or two. */
export function damageWords({ damage, witness, found, rescue }: Recovery): string {
  if (damage === "profile-lost") {
    const whose = rescue?.backupOf == null ? "" : ` of ${rescue.backupOf}`;
    return `Variorum starts here for the first time, but finds backups${whose}. If they are yours, go on with the latest; if not, start anew.`;
  }
  const known =
    witness === null
      ? "This installation has held a library before."
      : `When it was last saved, your library held ${countWords(witness.counts)}.`;
  if (found === null) return `${known} What is on the disk now can’t be opened.`;
  return `${known} The database that was found ${isEmpty(found) ? "is empty" : `holds ${countWords(found)}`}.`;
}

/** What can be put together again, what it comes from, and what is missing from it. */
export function rescueWords({ counts, backupMadeAt, laterSteps, lostSteps, isComplete }: RescueWords): {
  readonly what: string;
  readonly from: string;
  readonly missing: string;
} {
  const changes = counted(laterSteps, "change");
  const backup = backupMadeAt === null ? null : `the backup of ${momentWords(backupMadeAt)}`;
  const later = backup === null ? `${changes} of the journal` : `${backup} and ${changes} after it`;
  const from = laterSteps === 0 && backup !== null ? backup : later;
  return {
    what: isEmpty(counts) ? "An empty library" : countWords(counts),
    from: `From ${from}.`,
    missing: isComplete ? "Nothing that was saved is missing." : missingWords(lostSteps),
  };
}

function missingWords(lostSteps: number): string {
  if (lostSteps === 0) return "Whether that is everything can’t be told.";
  return `${counted(lostSteps, "change")} that ${lostSteps === 1 ? "was" : "were"} saved can’t be found just now.`;
}

/** What going on without it is called. */
export function startWords({ found, damage }: Recovery): string {
  if (damage === "profile-lost") return "Start with the sample reports";
  return found === null || isEmpty(found) ? "Start with an empty library" : "Start with what is there";
}

function isEmpty(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).every((count) => count === 0);
}
