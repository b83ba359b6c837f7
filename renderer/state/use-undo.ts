import { useMemo } from "react";
import { useNotify } from "./notices.tsx";
import { useSession } from "./session-context.tsx";
import { makeUndoing, type Undoing } from "./undoing.ts";

/** Undo and redo with their notices; the same object as long as session and notices are the same. */
export function useUndo(): Undoing {
  const session = useSession();
  const notify = useNotify();
  return useMemo(() => makeUndoing(session, notify), [session, notify]);
}
