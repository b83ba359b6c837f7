import type { MatrixPassage, PersonId } from "#core/index.ts";

/** What a person can confirm of a passage: what was filled in on the highlight, and on ties of their own. */
export function openRecords({ open, ties }: MatrixPassage, person: PersonId): MatrixPassage["open"] {
  const isOwn = (tie: string) => ties.some(({ id, person: by }) => id === tie && by === person);
  return open.filter(({ collection, id }) => collection === "highlights" || isOwn(id));
}
