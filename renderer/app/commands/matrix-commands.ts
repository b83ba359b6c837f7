import { type MatrixRowKind, viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";
import { turnTo } from "./turn-to.ts";
import { viewKeys } from "./view-keys.ts";

/** Going to the panes, the matrix and the figures, and what the matrix shows. */
export function matrixCommands({ desk, deskState, dialogs, state }: CommandContext): readonly AppCommand[] {
  const { claims } = viewOf(state.library);
  const claim = deskState.claim === null ? undefined : viewOf(state.library).claimById.get(deskState.claim)?.claim;
  const rows = (kind: MatrixRowKind, label: string): AppCommand => ({
    id: `matrix-${kind}`,
    label,
    keys: [],
    menu: "view",
    isEnabled: true,
    run: () => {
      desk.matrix.arrange({ rows: kind });
      turnTo(desk, "matrix");
    },
  });
  return [
    {
      id: "view-read",
      label: "Read",
      keys: [viewKeys.read],
      menu: "view",
      isEnabled: true,
      isChecked: deskState.view === "read",
      startsGroup: true,
      run: () => turnTo(desk, "read"),
    },
    {
      id: "view-matrix",
      label: "Matrix",
      keys: [viewKeys.matrix],
      menu: "view",
      isEnabled: true,
      isChecked: deskState.view === "matrix",
      run: () => turnTo(desk, "matrix"),
    },
    {
      id: "view-figures",
      label: "Figures",
      keys: [viewKeys.figures],
      menu: "view",
      isEnabled: true,
      isChecked: deskState.view === "figures",
      run: () => turnTo(desk, "figures"),
    },
    rows("claims", "Matrix of claims"),
    rows("tags", "Matrix of tags"),
    rows("sources", "Matrix of sources"),
    {
      id: "claim-dossier",
      label: "Dossier of the claim…",
      keys: [],
      menu: "file",
      isEnabled: claim !== undefined || claims.length === 1,
      run: () => {
        const chosen = claim ?? claims[0]?.claim;
        if (chosen !== undefined) dialogs.show({ kind: "dossier", claim: chosen.id });
      },
    },
  ];
}
