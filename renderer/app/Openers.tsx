import { type ReactNode, useCallback } from "react";
import type { ClaimId, Item } from "#core/index.ts";
import { DossierOpenerProvider } from "#state/dossier-opener.tsx";
import { HistoryOpenerProvider } from "#state/history/history-opener.tsx";
import { useDialogs } from "./dialogs.tsx";

/** Lets every feature open the history of what it shows, and the dossier of a claim. */
export function Openers({ children }: { readonly children: ReactNode }) {
  const { show } = useDialogs();
  const openHistory = useCallback((item: Item) => show({ kind: "history", item }), [show]);
  const openDossier = useCallback((claim: ClaimId) => show({ kind: "dossier", claim }), [show]);
  return (
    <HistoryOpenerProvider open={openHistory}>
      <DossierOpenerProvider open={openDossier}>{children}</DossierOpenerProvider>
    </HistoryOpenerProvider>
  );
}
