import type { HighlightView, Note, ReportView } from "#core/index.ts";

/** A note and the passage that it stands beside. */
export interface MarginItem {
  readonly note: Note;
  readonly highlight: HighlightView;
}

/** The open notes on what is highlighted in a report, in the order of the text; of one passage the oldest first. */
export function marginItems(view: ReportView, notes: readonly Note[]): readonly MarginItem[] {
  const byHighlight = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.on.collection !== "highlights" || note.resolved !== undefined) continue;
    const own = byHighlight.get(note.on.id);
    if (own === undefined) byHighlight.set(note.on.id, [note]);
    else own.push(note);
  }
  if (byHighlight.size === 0) return [];
  return view.highlights.flatMap((highlight) =>
    (byHighlight.get(highlight.highlight.id) ?? []).map((note) => ({ note, highlight })),
  );
}
