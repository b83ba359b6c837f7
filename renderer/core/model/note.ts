import type { NoteId, NoteVersionId, PersonId } from "./ids.ts";
import { noteContentSchema } from "./note-content.ts";
import { recordShape } from "./record.ts";
import { idOf, z } from "./schema.ts";

const noteTargetKinds = ["highlights", "claims", "reports", "tags", "sources", "notes", "library"] as const;

/** What a note stands on; on a note it is a reply. The library itself has the id `library`. */
export const noteTargetSchema = z.strictObject({
  collection: z.enum(noteTargetKinds),
  id: z.string().min(1).max(400),
});
export type NoteTarget = Readonly<z.infer<typeof noteTargetSchema>>;

/** A note is a set of versions; what is read is its latest head. */
export const noteSchema = z.looseObject({
  id: idOf<NoteId>(),
  ...recordShape,
  on: noteTargetSchema,
  person: idOf<PersonId>(),
  /** Nothing more to do about it: who says so. When is the field's stamp. Of a reply it says nothing. */
  resolved: z.strictObject({ by: idOf<PersonId>() }).optional(),
});
export type Note = Readonly<z.infer<typeof noteSchema>>;

/** One sealed version, never changed. `parents` are the versions it replaces: none for the first, two where a conflict was settled. */
export const noteVersionSchema = z.looseObject({
  id: idOf<NoteVersionId>(),
  ...recordShape,
  note: idOf<NoteId>(),
  person: idOf<PersonId>(),
  parents: z.array(idOf<NoteVersionId>()).max(100),
  content: noteContentSchema,
});
export type NoteVersion = Readonly<z.infer<typeof noteVersionSchema>>;
