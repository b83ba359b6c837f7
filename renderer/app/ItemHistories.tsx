import { type ReactNode, useCallback } from "react";
import type { Item } from "#core/index.ts";
import { HistoryOpenerProvider } from "#state/history/history-opener.tsx";
import { useDialogs } from "./dialogs.tsx";

/** Lets every feature open the history of what it shows. */
export function ItemHistories({ children }: { readonly children: ReactNode }) {
  const { show } = useDialogs();
  const open = useCallback((item: Item) => show({ kind: "history", item }), [show]);
  return <HistoryOpenerProvider open={open}>{children}</HistoryOpenerProvider>;
}
