import type { ChangeSetId } from "#core/index.ts";
import type { LibrarySession } from "./library-session.ts";
import type { Notice } from "./notices.tsx";
import type { Undoing } from "./undoing.ts";

/** What makes a notice offer to take a step back; it goes once the step was taken back in another way. */
export function undoOffer(
  session: LibrarySession,
  step: ChangeSetId,
  undoStep: Undoing["undoStep"],
): Required<Pick<Notice, "action" | "whileShown">> {
  return {
    action: { label: "Undo", run: () => void undoStep(step) },
    whileShown: (close) =>
      session.subscribe(() => {
        if (!session.isDone(step)) close();
      }),
  };
}
