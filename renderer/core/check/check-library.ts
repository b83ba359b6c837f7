import type { ChangeSet } from "../model/change-set.ts";
import type { EditionId } from "../model/ids.ts";
import {
  type Collection,
  collectionNames,
  isCollection,
  isWhole,
  type Library,
  type RecordTypes,
  recordsOf,
} from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import { addIssues, addOwnFieldFaults } from "../transfer/check-records.ts";
import { idFault, passageFault, repliedTo, singular } from "../transfer/check-references.ts";
import { type BundleProblem, Problems, quotedText } from "../transfer/problem.ts";
import { referencesIn } from "../transfer/references.ts";
import { cycleIds } from "./cycles.ts";
import { unknownRecordSchema, wholeSchemas } from "./record-schemas.ts";

/**
 * What kind of thing is wrong: a value that its schema does not allow, a record of which only edits are there, an id or a text
 * that does not fit the other, a passage that is not in its text, a reference to nothing, or records that go round in a circle.
 */
export type ProblemKind = "value" | "fragment" | "id" | "text" | "passage" | "reference" | "cycle";

export interface LibraryProblem extends BundleProblem {
  readonly kind: ProblemKind;
  readonly place: { readonly collection: string; readonly id: string };
}

export interface LibraryCheck {
  /** How many records were looked at, by collection; deleted ones too. */
  readonly checked: Readonly<Record<string, number>>;
  /** Own work on an import that was taken back: it waits for that import to come again, and nothing is wrong with it. */
  readonly waiting: number;
  /** At most 500. */
  readonly problems: readonly LibraryProblem[];
}

const enough = 500;
const next = "Nothing else is touched by it. Restore a backup in which it was whole, or delete it.";
const nextForLost =
  "If you took an import back, import that file again. If not, restore a backup in which it was whole.";

/**
 * Looks at everything in a library: schemas, stamps, ids, hashes, quotations, references. Changes nothing.
 * @param history the log that gave the library. With it, what hangs on an import that was taken back is told from what is lost.
 */
export function checkLibrary(library: Library, history: readonly ChangeSet[] = []): LibraryCheck {
  const checking = new Checking(library, retractedIn(history));
  for (const name of collectionNames(library)) {
    for (const [key, record] of recordsOf(library, name)) checking.look(name, key, record);
  }
  checking.lookForCycles();
  const counts = collectionNames(library).map((name) => [name, recordsOf(library, name).size] as const);
  return { checked: Object.fromEntries(counts), waiting: checking.waiting, problems: checking.problems };
}

class Checking {
  readonly problems: LibraryProblem[] = [];
  waiting = 0;

  constructor(
    readonly library: Library,
    readonly retracted: ReadonlySet<string>,
  ) {}

  look(collection: string, key: string, record: StoredRecord): void {
    if (record.id !== key) this.#add("id", collection, key, `It calls itself ${quotedText(String(record.id), 80)}.`);
    if (!isCollection(collection)) {
      this.#lookAtValues(collection, key, record);
      return;
    }
    if (!isWhole(collection, record)) {
      if (this.retracted.has(keyOf(collection, key))) this.waiting += 1;
      else
        this.#add(
          "fragment",
          collection,
          key,
          "Only edits of it are here, and not what they were made of.",
          nextForLost,
        );
      return;
    }
    if (!this.#lookAtValues(collection, key, record)) return;
    const fault = idFault(collection, record as never);
    if (fault !== null) this.#add(collection === "editions" ? "text" : "id", collection, key, fault);
    this.#lookAtReferences(collection, key, record);
    if (collection === "highlights" || collection === "dismissals")
      this.#lookAtPassage(collection, key, record as unknown as RecordTypes["highlights" | "dismissals"]);
  }

  lookForCycles(): void {
    const tags = [...this.library.tags.values()].map(
      ({ id, parent }) => [id, parent === undefined ? [] : [parent]] as const,
    );
    const versions = [...this.library.noteVersions.values()]
      .filter((version) => isWhole("noteVersions", version))
      .map(({ id, parents }) => [id, parents] as const);
    for (const id of cycleIds(new Map<string, readonly string[]>(tags)))
      this.#add("cycle", "tags", id, "It stands below itself.", "Give it another parent.");
    for (const id of cycleIds(new Map<string, readonly string[]>(versions)))
      this.#add("cycle", "noteVersions", id, "It replaces itself.");
    for (const id of cycleIds(repliedTo(this.library))) this.#add("cycle", "notes", id, "It replies to itself.");
  }

  #lookAtValues(collection: string, key: string, record: StoredRecord): boolean {
    const own = new Problems();
    addIssues(own, "record", record, isCollection(collection) ? wholeSchemas[collection] : unknownRecordSchema);
    addOwnFieldFaults(own, "record", collection, record);
    for (const { where, what } of own.list)
      this.#add("value", collection, key, what, next, where.replace(/^record\.?/, ""));
    return own.list.length === 0;
  }

  #lookAtReferences(collection: Collection, key: string, record: StoredRecord): void {
    const missing = referencesIn(collection, record).filter(
      // People need no record: those who never gave a name have none.
      (reference) =>
        reference.id !== undefined &&
        reference.collection !== "people" &&
        !recordsOf(this.library, reference.collection).has(reference.id),
    );
    const lost = missing.filter((one) => !this.retracted.has(keyOf(one.collection, one.id ?? "")));
    if (missing.length > 0 && lost.length === 0) this.waiting += 1;
    for (const { field, collection: other, id = "" } of lost) {
      const what = `It names the ${singular[other]} ${quotedText(id, 80)}, which is not in the library.`;
      this.#add("reference", collection, key, what, nextForLost, field);
    }
  }

  #lookAtPassage(collection: string, key: string, { passage }: RecordTypes["highlights" | "dismissals"]): void {
    const text = this.library.editions.get(passage.edition as EditionId)?.text;
    const fault = text === undefined ? null : passageFault(passage, text);
    if (fault !== null) this.#add("passage", collection, key, fault.what, next, "passage");
  }

  #add(kind: ProblemKind, collection: string, id: string, what: string, then = next, field = ""): void {
    if (this.problems.length >= enough) return;
    const name = isCollection(collection) ? singular[collection] : `record of ${quotedText(collection)}`;
    const where = `${name} ${id.length > 80 ? `${id.slice(0, 80).toWellFormed()}…` : id}`;
    this.problems.push({
      kind,
      where: field === "" ? where : `${where}, ${field}`,
      what,
      next: then,
      place: { collection, id },
    });
  }
}

/** What came in with imports that were taken back. */
function retractedIn(history: readonly ChangeSet[]): ReadonlySet<string> {
  const retracted = new Set(history.flatMap(({ retracts }) => (retracts === undefined ? [] : [retracts])));
  const keys = new Set<string>();
  for (const { id, joined = [] } of history) {
    if (!retracted.has(id)) continue;
    for (const { collection, records } of joined) for (const record of records) keys.add(keyOf(collection, record.id));
  }
  return keys;
}

function keyOf(collection: string, id: string): string {
  return `${collection}\u0000${id}`;
}
