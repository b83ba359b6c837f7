import { useMemo } from "react";
import { ExportDialog } from "#features/transfer/ExportDialog.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { filteredHighlights } from "./filtered-highlights.ts";

/** Exporting everything, which offers what the inspector is narrowed to as well. */
export function ExportNotes({ close }: { readonly close: () => void }) {
  const library = useLibrary();
  const filter = useDeskState((desk) => desk.inspector.filter);
  const highlights = useMemo(() => filteredHighlights(library, filter), [library, filter]);
  const part = highlights === null || highlights.length === 0 ? undefined : { words: "What is filtered", highlights };
  return <ExportDialog part={part} close={close} />;
}
