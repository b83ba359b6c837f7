import { useNotify } from "./notices.tsx";
import { useSession } from "./session-context.tsx";
import { type Undoing, undoingOf } from "./undoing.ts";

/** Undo and redo with their notices; the same object everywhere, for as long as session and notices are the same. */
export function useUndo(): Undoing {
  return undoingOf(useSession(), useNotify());
}
