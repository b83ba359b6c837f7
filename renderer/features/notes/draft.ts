import {
  type Json,
  type LocalState,
  type NoteContent,
  type NoteId,
  type NoteTarget,
  type NoteVersionId,
  noteContentSchema,
} from "#core/index.ts";

/** What a person has written and not yet sealed. Kept in the local state, never merged, never exported. */
export interface Draft {
  readonly on: NoteTarget;
  readonly note: NoteId;
  /** True while no version of the note was ever sealed. */
  readonly isNew: boolean;
  /** The versions that the writer had before them. */
  readonly parents: readonly NoteVersionId[];
  readonly content: NoteContent;
}

const prefix = "draft:";

/** A new note's draft goes by what it stands on, so that there is one of them; another's by the note. */
export function draftKey(draft: Pick<Draft, "on" | "note" | "isNew">): string {
  return draft.isNew ? `${prefix}${draft.on.collection}:${draft.on.id}` : prefix + draft.note;
}

export function writeDraft(local: LocalState, draft: Draft): Promise<void> {
  return local.write(draftKey(draft), draft as unknown as Json);
}

/** All drafts by key. One that can't be read is left out and left alone. */
export async function readDrafts(local: LocalState): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const key of await local.keys(prefix)) {
    const draft = (await local.read(key)) as unknown as Draft | null;
    if (draft !== null && noteContentSchema.safeParse(draft.content).success) drafts.set(key, draft);
  }
  return drafts;
}
