import { type LibraryView, type SaidBy, type Stretch, saidBy } from "#core/index.ts";

/** What the sentence says of who speaks in a stretch that leaves it out; `null` also where the stretch is of another text than is read. */
export function saidBySelection(view: LibraryView, stretch: Stretch | null): SaidBy | null {
  const report = stretch === null ? undefined : view.reportByEdition.get(stretch.edition);
  if (stretch === null || report?.edition.id !== stretch.edition) return null;
  return saidBy(report, stretch);
}
