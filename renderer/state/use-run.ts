import { CommandRefused, type Library, type Planned } from "#core/index.ts";
import { useNotify } from "./notices.tsx";
import { useSession } from "./session-context.tsx";

/** Runs a command; a refusal becomes a notice and the answer is `null`. With `canUndo` a notice offers to take it back. */
export function useRun(): <P extends Planned>(command: (library: Library) => P, options?: { readonly canUndo?: boolean }) => P | null {
  const session = useSession();
  const notify = useNotify();
  return (command, options) => {
    try {
      const planned = session.run(command);
      if (options?.canUndo) {
        const text = planned.label.charAt(0).toUpperCase() + planned.label.slice(1);
        notify({ text, kind: "done", action: { label: "Undo", run: () => void session.undo() } });
      }
      return planned;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      notify({ text: error.message, kind: "failed" });
      return null;
    }
  };
}
