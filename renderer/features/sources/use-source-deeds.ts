import { deleteSource, notesOn, type SourceEntry, type SourceId, usesToConfirm, viewOf } from "#core/index.ts";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useNotify } from "#state/notices.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { SourceQuestion } from "./source-question.ts";
import { leftWords } from "./source-words.ts";

/** Deletes a source as one step of undo, and says what hung on it. */
export function useDeleteSource(): (source: SourceId) => void {
  const run = useRun();
  const notify = useNotify();
  const session = useSession();
  return (source) => {
    const notes = notesOn(viewOf(session.library), { collection: "sources", id: source }).length;
    const open = usesToConfirm(session.library, source);
    const planned = run((library) => deleteSource(library, { source }), { canUndo: true });
    const left = planned === null ? null : leftWords(planned.highlights, open, notes);
    if (left !== null) notify({ text: left, kind: "done" });
  };
}

/** The menu of a source. */
export function useSourceEntries(
  { source }: SourceEntry,
  ask: (question: SourceQuestion) => void,
  remove: (source: SourceId) => void,
): readonly MenuEntry[] {
  const { sources } = useLibraryView();
  const openHistory = useOpenHistory();
  return [
    { id: "rename", label: "Rename…", keys: "F2", opens: true, onSelect: () => ask("name") },
    {
      id: "merge",
      label: "Merge into…",
      keys: "m",
      opens: true,
      disabled: sources.entries.length < 2,
      onSelect: () => ask("merge"),
    },
    { kind: "separator", id: "line" },
    {
      id: "history",
      label: "History…",
      opens: true,
      onSelect: () => openHistory({ collection: "sources", id: source.id }),
    },
    { id: "delete", label: "Delete", keys: "Delete", onSelect: () => remove(source.id) },
  ];
}
