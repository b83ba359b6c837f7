import { type ChangeSetId, StoreFailed } from "#core/index.ts";
import type { LibrarySession, UndoOutcome } from "./library-session.ts";
import type { Notify } from "./notices.tsx";
import { whoChanged } from "./who-changed.ts";

/** Undo and redo as a person meets them: what was taken back, what stays, and what can't be done now, is told by a notice. None of them rejects for it. */
export interface Undoing {
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Takes back this one step, as a notice offers it; says so where another step followed. */
  undoStep(step: ChangeSetId): Promise<void>;
}

const made = new WeakMap<LibrarySession, WeakMap<Notify, Undoing>>();

/** The same object for all who ask for the same session and notices: by whatever way a person undoes, one notice follows the other. */
export function undoingOf(session: LibrarySession, notify: Notify): Undoing {
  const own = made.get(session) ?? new WeakMap<Notify, Undoing>();
  made.set(session, own);
  const undoing = own.get(notify) ?? makeUndoing(session, notify);
  own.set(notify, undoing);
  return undoing;
}

function makeUndoing(session: LibrarySession, notify: Notify): Undoing {
  // Who takes back ten steps in a row reads of the last one, not of all.
  let closeLast: (() => void) | null = null;
  const tell = (verb: string, { label, kept }: UndoOutcome) => {
    closeLast?.();
    notify({
      kind: "done",
      text: kept.length === 0 ? `${verb}: ${label}` : `${verb}: ${label}. ${staysWords(kept)}`,
      whileShown: (close) => {
        closeLast = close;
        return () => {
          if (closeLast === close) closeLast = null;
        };
      },
    });
  };
  const staysWords = (kept: UndoOutcome["kept"]) => {
    const who = whoChanged(session, kept);
    return kept.length === 1
      ? `One change stays, because ${who} changed it since.`
      : `${kept.length} changes stay, because ${who} changed them since.`;
  };
  const tried = async (verb: string, label: string | null, work: () => Promise<UndoOutcome | null>) => {
    try {
      const outcome = await work();
      if (outcome !== null) tell(verb, outcome);
      return outcome;
    } catch (error) {
      if (!(error instanceof StoreFailed)) throw error;
      notify({ kind: "failed", text: `Not ${verb.toLowerCase()}: ${label ?? "the last step"}. ${error.message}` });
      return undefined;
    }
  };
  return {
    async undo() {
      await tried("Undone", session.state.undo, () => session.undo());
    },
    async redo() {
      await tried("Done again", session.state.redo, () => session.redo());
    },
    async undoStep(step) {
      if ((await tried("Undone", session.state.undo, () => session.undoIfLast(step))) !== null) return;
      const text = session.isDone(step)
        ? "Something was changed since. Undo that first."
        : "That has been undone already.";
      notify({ kind: "failed", text });
    },
  };
}
