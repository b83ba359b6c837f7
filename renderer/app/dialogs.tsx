import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { ClaimId, HighlightId, Item, OpenedFile, ReportId } from "#core/index.ts";
import type { ClaimQuestion } from "#features/claims/claim-question.ts";
import type { SettingsPage } from "#features/settings/SettingsDialog.tsx";

/** The dialog that stands open, if any: one at a time. */
export type OpenDialog =
  | { readonly kind: "palette" }
  | { readonly kind: "add-report"; readonly file?: OpenedFile }
  | { readonly kind: "describe-report"; readonly report: ReportId }
  | { readonly kind: "export" }
  | { readonly kind: "print" }
  /** Hands these highlights on. `words` says which they are: "What is filtered". */
  | { readonly kind: "hand-on"; readonly highlights: readonly HighlightId[]; readonly words?: string }
  | { readonly kind: "import"; readonly file?: OpenedFile }
  | { readonly kind: "settings"; readonly page?: SettingsPage; readonly isChecking?: boolean }
  | { readonly kind: "import-codebook" }
  | { readonly kind: "new-tag" }
  | { readonly kind: "new-source" }
  | { readonly kind: "tag-many" | "untag-many" | "tie-many"; readonly highlights: readonly HighlightId[] }
  | { readonly kind: "claim"; readonly question: ClaimQuestion }
  | { readonly kind: "dossier"; readonly claim: ClaimId }
  | { readonly kind: "history"; readonly item: Item | null }
  | { readonly kind: "keys" };

export interface Dialogs {
  readonly open: OpenDialog | null;
  show(dialog: OpenDialog): void;
  /** Shows it as soon as no other stands open, in the order of asking: nothing that was typed elsewhere is lost. */
  queue(dialog: OpenDialog): void;
  close(): void;
}

/** Milliseconds in which a dialog that was closed gives the focus back. */
const pauseBetween = 100;

const DialogsContext = createContext<Dialogs | null>(null);

export function DialogsProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [waiting, setWaiting] = useState<readonly OpenDialog[]>([]);
  const actions = useMemo(
    () => ({
      show: setOpen,
      queue: (dialog: OpenDialog) => setWaiting((before) => [...before, dialog]),
      close: () => setOpen(null),
    }),
    [],
  );
  // Only after the one before has left the page: two of a kind would otherwise be one, with what was typed in the first, and the
  // focus that the first gives back would be taken from the second.
  useEffect(() => {
    const [next, ...rest] = waiting;
    if (open !== null || next === undefined) return;
    const timer = setTimeout(() => {
      setOpen(next);
      setWaiting(rest);
    }, pauseBetween);
    return () => clearTimeout(timer);
  }, [open, waiting]);
  const dialogs = useMemo(() => ({ open, ...actions }), [open, actions]);
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (dialogs === null) throw new Error("no DialogsProvider above");
  return dialogs;
}
