import { createContext, useContext } from "react";

/** Opens the library anew, in a fresh window's state. */
export const ReopenContext = createContext<() => void>(() => location.reload());

export function useReopen(): () => void {
  return useContext(ReopenContext);
}
