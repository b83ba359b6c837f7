import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
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

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  );
}

export function useLibrary(): Library {
  return useSessionState().library;
}

/** Visible records only, joined and in reading order. */
export function useLibraryView(): LibraryView {
  return viewOf(useLibrary());
}
