import { viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** Prints what stands open: reports, which a dialog asks about, or two of them beside each other, or the matrix, which lay themselves out for paper. */
export function printCommand({ deskState, dialogs, output, state }: CommandContext): AppCommand {
  const { compare, matrix, panes, view } = deskState;
  const { reportById } = viewOf(state.library);
  const [a, b] =
    view === "compare" ? [compare.a, compare.b].map((id) => (id === null ? null : reportById.get(id))) : [];
  const common = { id: "print", keys: ["Mod+Shift+P"], menu: "file" } as const;
  const laidOut =
    view === "matrix"
      ? `Print the matrix of ${matrix.rows}…`
      : a != null && b != null && a !== b
        ? `Print ${a.siglum} and ${b.siglum} compared…`
        : null;
  if (laidOut !== null) {
    return {
      ...common,
      label: laidOut,
      isEnabled: true,
      // The palette that asked is still closing, and the reading face may not have been needed yet.
      run: () => void document.fonts.ready.then(() => output.print()),
    };
  }
  return {
    ...common,
    label: "Print…",
    isEnabled: panes.length > 0,
    run: () => dialogs.show({ kind: "print" }),
  };
}
