/** Seals the text of one open editor as a version; resolves when it is saved. */
export type SealNote = () => Promise<void>;

const openNotes = new Set<SealNote>();

/** Tells that a note is open in an editor. Returns a function that tells the opposite. */
export function holdOpenNote(seal: SealNote): () => void {
  openNotes.add(seal);
  return () => void openNotes.delete(seal);
}

/** Seals every open note, before the window closes and before an export. Rejects when a write fails; the drafts then stay. */
export async function sealOpenNotes(): Promise<void> {
  await Promise.all([...openNotes].map((seal) => seal()));
}
