import { createContext, type ReactNode, useContext } from "react";

/** Something told in passing, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly kind: "done" | "failed";
  /** Called when it is shown, with a way to close it before its time; what it answers is called when it is gone. */
  readonly whileShown?: (close: () => void) => () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shows a notice. The app provides it; features only tell. */
export type Notify = (notice: Notice) => void;

const NoticeContext = createContext<Notify | null>(null);

export function NoticeProvider({ notify, children }: { readonly notify: Notify; readonly children: ReactNode }) {
  return <NoticeContext value={notify}>{children}</NoticeContext>;
}

export function useNotify(): Notify {
  const notify = useContext(NoticeContext);
  if (notify === null) throw new Error("no NoticeProvider above");
  return notify;
}
