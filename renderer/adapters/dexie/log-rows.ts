import type { ChangeSet } from "#core/index.ts";
import type { LogRow } from "./schema.ts";

/** The ChangeSet as it was given, without the number that the database put to it. */
export function toChangeSet(row: LogRow): ChangeSet {
  const { sequence: _, ...changeSet } = row;
  return changeSet;
}
