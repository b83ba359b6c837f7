import { type Library, noteHeads, visibleRecords } from "#core/index.ts";

const shown = ["reports", "highlights", "tags", "claims", "notes"] as const;

/** How many visible records of one collection a restore would touch. */
export interface Difference {
  readonly collection: (typeof shown)[number];
  /** In the backup and not seen now. */
  readonly back: number;
  /** Seen now and not in the backup. */
  readonly gone: number;
  /** In both, but not the same. */
  readonly changed: number;
}

/** What a reader would see change; collections without a difference are left out. */
export function restoreDifferences(present: Library, backup: Library): readonly Difference[] {
  return shown
    .map((collection) => {
      const now = contentsOf(present, collection);
      const then = contentsOf(backup, collection);
      return {
        collection,
        back: [...then.keys()].filter((id) => !now.has(id)).length,
        gone: [...now.keys()].filter((id) => !then.has(id)).length,
        changed: [...then].filter(([id, content]) => now.has(id) && now.get(id) !== content).length,
      };
    })
    .filter(({ back, gone, changed }) => back + gone + changed > 0);
}

/** By id, what a reader sees of a record: its fields, and what hangs on it and has no line of its own. */
function contentsOf(library: Library, collection: (typeof shown)[number]): ReadonlyMap<string, string> {
  const hanging = hangingOn(library, collection);
  const records: readonly object[] = visibleRecords(library, collection);
  return new Map(
    records.map((record) => {
      const { id } = record as { readonly id: string };
      return [id, JSON.stringify([fieldsOf(record), (hanging.get(id) ?? []).sort()])];
    }),
  );
}

/** A highlight changes with its tags, a claim with its passages, a note with its words. */
function hangingOn(library: Library, collection: (typeof shown)[number]): ReadonlyMap<string, string[]> {
  const byId = new Map<string, string[]>();
  const hang = (id: string, record: object) => byId.set(id, [...(byId.get(id) ?? []), fieldsOf(record)]);
  if (collection === "highlights")
    for (const tagging of visibleRecords(library, "taggings")) hang(tagging.highlight, tagging);
  if (collection === "claims")
    for (const evidence of visibleRecords(library, "evidence")) hang(evidence.claim, evidence);
  if (collection === "notes")
    for (const note of visibleRecords(library, "notes"))
      for (const { content } of noteHeads(library, note.id)) hang(note.id, { content });
  return byId;
}

/** Without stamps: when something was written is not what a reader sees. */
function fieldsOf(record: object): string {
  const { id: _id, stamp: _stamp, stamps: _stamps, ...fields } = record as Readonly<Record<string, unknown>>;
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
