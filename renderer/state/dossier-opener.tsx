import { createContext, type ReactNode, useContext } from "react";
import type { ClaimId } from "#core/index.ts";

/** Shows all that is held on one claim. */
export type OpenDossier = (claim: ClaimId) => void;

const DossierOpener = createContext<OpenDossier>(() => undefined);

export function DossierOpenerProvider({
  open,
  children,
}: {
  readonly open: OpenDossier;
  readonly children: ReactNode;
}) {
  return <DossierOpener value={open}>{children}</DossierOpener>;
}

/** For cards, rows and menus of claims, whichever feature they stand in. */
export function useOpenDossier(): OpenDossier {
  return useContext(DossierOpener);
}
