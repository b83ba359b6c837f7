import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { OpenedFile, ReportId } from "#core/index.ts";

/** The dialog that stands open, if any: one at a time. */
export type OpenDialog =
  | { readonly kind: "palette" }
  | { readonly kind: "add-report"; readonly file?: OpenedFile }
  | { readonly kind: "describe-report"; readonly report: ReportId }
  | { readonly kind: "export" }
  | { readonly kind: "import"; readonly file?: OpenedFile }
  | { readonly kind: "settings" }
  | { readonly kind: "keys" };

export interface Dialogs {
  readonly open: OpenDialog | null;
  show(dialog: OpenDialog): void;
  close(): void;
}

const DialogsContext = createContext<Dialogs | null>(null);

export function DialogsProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const dialogs = useMemo(() => ({ open, show: setOpen, close: () => setOpen(null) }), [open]);
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (dialogs === null) throw new Error("no DialogsProvider above");
  return dialogs;
}
