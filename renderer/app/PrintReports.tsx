import { useMemo } from "react";
import { PrintDialog } from "#features/transfer/print/PrintDialog.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { filteredHighlights } from "./filtered-highlights.ts";

/** Printing, which offers what the inspector is narrowed to as well. */
export function PrintReports({ close }: { readonly close: () => void }) {
  const view = useLibraryView();
  const filter = useDeskState((desk) => desk.inspector.filter);
  const filtered = useMemo(() => filteredHighlights(view, filter), [view, filter]);
  return <PrintDialog filtered={filtered} close={close} />;
}
