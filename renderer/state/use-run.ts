import { useCallback } from "react";
import { CommandRefused, type Library, type Planned } from "#core/index.ts";
import { doneWords } from "./done-words.ts";
import { useNotify } from "./notices.tsx";
import { useSession } from "./session-context.tsx";
import { undoOffer } from "./undo-offer.ts";
import { useUndo } from "./use-undo.ts";

/** Runs a command; a refusal becomes a notice and the answer is `null`. With `canUndo` a notice offers to take it back, always or where the plan says something that must not go unseen; `said` is what it says, if more than the step's name, or what it makes of that. */
export type Run = <P extends Planned>(
  command: (library: Library) => P,
  options?: {
    readonly canUndo?: boolean | ((planned: P) => boolean);
    readonly said?: string | ((done: string) => string);
  },
) => P | null;

/** The same function as long as session and notices are the same. */
export function useRun(): Run {
  const session = useSession();
  const notify = useNotify();
  const { undoStep } = useUndo();
  return useCallback<Run>(
    (command, options) => {
      try {
        const planned = session.run(command);
        const { label, step } = planned;
        const { canUndo = false } = options ?? {};
        if (step !== null && (typeof canUndo === "function" ? canUndo(planned) : canUndo)) {
          // The notice stays for a while: what was done since must not be taken back in its stead.
          const { said = doneWords(label) } = options ?? {};
          const text = typeof said === "string" ? said : said(doneWords(label));
          notify({ text, kind: "done", ...undoOffer(session, step, undoStep) });
        }
        return planned;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        notify({ text: error.message, kind: "failed" });
        return null;
      }
    },
    [session, notify, undoStep],
  );
}
