import { fragmentSchemas, unknownRecordSchema } from "../check/record-schemas.ts";
import type { ChangeSet } from "../model/change-set.ts";
import { editionIdOf } from "../model/edition.ts";
import { fieldFault } from "../model/field-fault.ts";
import type { Json } from "../model/json.ts";
import { collections, isCollection, isWhole, type Library, recordsOf } from "../model/library.ts";
import type { Passage } from "../model/passage.ts";
import { addIssues } from "../transfer/check-records.ts";
import { idFault, passageFault } from "../transfer/check-references.ts";
import { type Problems, recordPlace } from "../transfer/problem.ts";
import { stepSchema } from "./backup-schema.ts";

/** What to do about a backup that can't be used. */
export const chooseAnother = "Choose another backup.";

/** Holds one step to its schema, and all that it writes to what an import is held to. */
export function checkStep(value: unknown, problems: Problems): void {
  addIssues(problems, "step", value, stepSchema);
  if (problems.list.length > 0) return;
  const { changes, joined = [] } = value as ChangeSet;
  for (const [index, { collection, field, from, to }] of changes.entries()) {
    const fault = fieldFault(collection, field, to) ?? fieldFault(collection, field, from);
    if (fault !== null) problems.add(`step.changes[${index}]`, fault, chooseAnother);
  }
  for (const { collection, records } of joined) {
    const schema = isCollection(collection) ? fragmentSchemas[collection] : unknownRecordSchema;
    for (const [index, record] of records.entries()) {
      if (problems.isFull) return;
      addIssues(problems, recordPlace(collection, index, record.id), record, schema);
    }
  }
}

/**
 * Every text must be the one that its id names, and every passage must stand in its text, whether it counts now or would count
 * again after an undo: a reader's page is painted from them.
 */
export function checkTexts(steps: readonly ChangeSet[], problems: Problems): void {
  const texts = new Map<string, string>();
  for (const { line, id, value } of valuesOf(steps, "editions", "text")) {
    if (texts.get(id) === value) continue;
    if (editionIdOf(value as string) === id) texts.set(id, value as string);
    else problems.add(`line ${line}, editions (id ${id})`, "The text is not the one that the id names.", chooseAnother);
  }
  for (const collection of ["highlights", "dismissals"] as const) {
    for (const { line, id, value } of valuesOf(steps, collection, "passage")) {
      const passage = value as unknown as Passage;
      const text = texts.get(passage.edition);
      const fault = text === undefined ? null : passageFault(passage, text);
      if (fault !== null) problems.add(`line ${line}, ${collection} (id ${id}).passage`, fault.what, chooseAnother);
    }
  }
}

/** Ids that follow from the content must do so, or two computers would hold one thing twice. Texts have been looked at. */
export function checkIds(library: Library, problems: Problems): void {
  for (const name of collections.filter((one) => one !== "editions")) {
    for (const [id, record] of recordsOf(library, name)) {
      const fault = isWhole(name, record) ? idFault(name, record as never) : null;
      if (fault !== null) problems.add(`${name} (id ${id})`, fault, chooseAnother);
    }
  }
}

interface WrittenValue {
  readonly line: number;
  readonly id: string;
  readonly value: Json;
}

/** Every value that any step gives a field, or gave it before; unset ones aside. */
function* valuesOf(steps: readonly ChangeSet[], collection: string, field: string): Generator<WrittenValue> {
  for (const [index, { changes, joined = [] }] of steps.entries()) {
    const line = index + 2;
    for (const change of changes) {
      if (change.collection !== collection || change.field !== field) continue;
      for (const value of [change.from, change.to]) if (value !== null) yield { line, id: change.id, value };
    }
    for (const { records } of joined.filter((one) => one.collection === collection)) {
      for (const record of records) {
        const value = record[field] as Json | undefined;
        if (value !== undefined) yield { line, id: record.id, value };
      }
    }
  }
}
