import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { DeskState } from "./desk.ts";
import type { DeskStore } from "./desk-store.ts";

const DeskContext = createContext<DeskStore | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: DeskStore; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): DeskStore {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no DeskProvider above");
  return desk;
}

/** A part of the desk; renders again only when that part is another value. Choose parts, do not build objects. */
export function useDeskState<T>(choose: (state: DeskState) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(
    (listener) => desk.subscribe(listener),
    () => choose(desk.state),
  );
}
