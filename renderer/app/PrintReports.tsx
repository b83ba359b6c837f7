import { useMemo } from "react";
import { PrintDialog } from "#features/transfer/print/PrintDialog.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { filteredHighlights } from "./filtered-highlights.ts";

/** Printing, which offers what the inspector is narrowed to as well. */
export function PrintReports({ close }: { readonly close: () => void }) {
  const library = useLibrary();
  const filter = useDeskState((desk) => desk.inspector.filter);
  const filtered = useMemo(() => filteredHighlights(library, filter), [library, filter]);
  return <PrintDialog filtered={filtered} close={close} />;
}
