import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import { type Library, type LibraryView, viewOf } from "#core/index.ts";
import type { LibrarySession, SessionState } from "./library-session.ts";

const SessionContext = createContext<LibrarySession | null>(null);

export function SessionProvider({
  session,
  children,
}: {
  readonly session: LibrarySession;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): LibrarySession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no SessionProvider above");
  return session;
}

/** Renders again at each change and each step of saving. What reads the library alone asks for that. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(useSubscribe(session), () => session.state);
}

/** Renders again when the library is another, and not while it is saved. */
export function useLibrary(): Library {
  const session = useSession();
  return useSyncExternalStore(useSubscribe(session), () => session.library);
}

function useSubscribe(session: LibrarySession): (listener: () => void) => () => void {
  return useCallback((listener: () => void) => session.subscribe(listener), [session]);
}

/** Visible records only, joined and in reading order. */
export function useLibraryView(): LibraryView {
  return viewOf(useLibrary());
}
