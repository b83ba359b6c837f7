import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { JsonObject } from "../model/json.ts";
import { type Library, recordsOf } from "../model/library.ts";

export interface PutBackInput {
  readonly collection: string;
  readonly id: string;
  /** What the record's fields are to hold again; `null` unsets one. */
  readonly fields: JsonObject;
  /** Names the step for undo. */
  readonly label: string;
}

/** Gives a record earlier values again, with a stamp of today. @throws CommandRefused */
export function putBack(library: Library, { collection, id, fields, label }: PutBackInput): Planned {
  if (!recordsOf(library, collection).has(id)) throw new CommandRefused("This is not in the library any more.");
  return { label, writes: [{ collection, id, fields }] };
}
