import type { HighlightId } from "../model/ids.ts";
import { type Collection, collections, type Library, type Records, recordsOf, withRecords } from "../model/library.ts";
import { claimIds } from "../queries/claim-roots.ts";
import { threadStart } from "../queries/threads.ts";
import { closedLibrary, referencesIn } from "./references.ts";

/**
 * What some highlights need to be read and merged elsewhere: their tags and who put them there, the claims that they are evidence
 * for with verdicts and "nothing found", the notes on highlights and claims, and all that any of these hangs on: reports with
 * every edition, sources, people, the tags above. A record stays as it is, so what was deleted is told as deleted.
 *
 * Left out: other highlights, other claims, reports without a chosen highlight (and what was not found in them), notes on reports,
 * tags, sources and the library, and collections that this version does not know.
 */
export function partOfLibrary(library: Library, highlights: ReadonlySet<HighlightId>): Library {
  const whole = closedLibrary(library);
  const taken = new Map<Collection, Set<string>>(collections.map((name) => [name, new Set()]));
  const idsOf = (collection: Collection) => taken.get(collection) ?? new Set<string>();
  const take = (collection: Collection, id: string): void => {
    const waiting = [{ collection, id }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const record = recordsOf(whole, next.collection).get(next.id);
      if (record === undefined || idsOf(next.collection).has(next.id)) continue;
      idsOf(next.collection).add(next.id);
      for (const { collection: other, id: needed } of referencesIn(next.collection, record))
        if (needed !== undefined) waiting.push({ collection: other, id: needed });
    }
  };
  for (const id of highlights) take("highlights", id);
  for (const { id, highlight } of whole.taggings.values()) if (highlights.has(highlight)) take("taggings", id);
  for (const { id, highlight, claim } of whole.evidence.values()) {
    if (!highlights.has(highlight)) continue;
    take("evidence", id);
    for (const one of claimIds(whole, claim)) take("claims", one);
  }
  for (const { id, claim } of whole.verdicts.values()) if (idsOf("claims").has(claim)) take("verdicts", id);
  for (const { id, claim, report } of whole.absences.values())
    if (idsOf("claims").has(claim) && idsOf("reports").has(report)) take("absences", id);
  for (const { id, on } of whole.notes.values())
    if ((on.collection === "highlights" || on.collection === "claims") && idsOf(on.collection).has(on.id))
      take("notes", id);
  for (const { id } of whole.notes.values())
    if (idsOf("notes").has(threadStart(whole, id)?.id ?? "")) take("notes", id);
  for (const { id, note } of whole.noteVersions.values()) if (idsOf("notes").has(note)) take("noteVersions", id);
  for (const { id, report } of whole.editions.values()) if (idsOf("reports").has(report)) take("editions", id);
  const chosen = collections.map((name): [string, Records] => [
    name,
    new Map([...recordsOf(whole, name)].filter(([id]) => idsOf(name).has(id))),
  ]);
  return withRecords({ ...whole, others: new Map() }, new Map(chosen));
}
