import { createContext, type ReactNode, useContext } from "react";
import type { Item } from "#core/index.ts";

/** Shows how one item came to be what it is. */
export type OpenHistory = (item: Item) => void;

const HistoryOpener = createContext<OpenHistory>(() => undefined);

export function HistoryOpenerProvider({
  open,
  children,
}: {
  readonly open: OpenHistory;
  readonly children: ReactNode;
}) {
  return <HistoryOpener value={open}>{children}</HistoryOpener>;
}

/** For the menus of things, whichever feature they stand in. */
export function useOpenHistory(): OpenHistory {
  return useContext(HistoryOpener);
}
