import type { Json } from "#core/index.ts";

/** Seals the text of one open editor as a version; resolves when it is saved. */
export type SealNote = () => Promise<void>;

/** A value of the local state, for another place than the one that the editor wrote to. */
export interface TakenDraft {
  readonly key: string;
  readonly value: Json;
}

/** Gives the unsealed text of one open editor away as a draft; the editor then keeps nothing of it. `null` where there is none. */
export type TakeNote = () => TakenDraft | null;

const openNotes = new Map<SealNote, TakeNote | undefined>();

/** Tells that a note is open in an editor. Returns a function that tells the opposite. */
export function holdOpenNote(seal: SealNote, take?: TakeNote): () => void {
  openNotes.set(seal, take);
  return () => void openNotes.delete(seal);
}

/** Seals every open note, before the window closes and before an export. Rejects when a write fails; the drafts then stay. */
export async function sealOpenNotes(): Promise<void> {
  await Promise.all([...openNotes.keys()].map((seal) => seal()));
}

/**
 * The unsealed texts of all open notes, for when the library went to another place under them. What can't be a draft is sealed: its
 * step then stands in the journal.
 */
export function takeOpenNotes(): readonly TakenDraft[] {
  return [...openNotes].flatMap(([seal, take]) => {
    if (take !== undefined) return take() ?? [];
    seal().catch(() => undefined);
    return [];
  });
}
