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
  /** The open editor that wrote it: while that stands open, in whichever window, the draft is nobody else's. */
  readonly writer: string;
}

const prefix = "draft:";

/** Windows that write on the same note have a draft each. */
export function draftKey({ note, writer }: Pick<Draft, "note" | "writer">): string {
  return `${prefix}${note}:${writer}`;
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
