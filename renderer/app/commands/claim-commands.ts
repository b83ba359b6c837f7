import { viewOf } from "#core/index.ts";
import type { ClaimQuestion } from "#features/claims/claim-question.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** What concerns the current claim, and the report in the active pane where it is about both. */
export function claimCommands({ state, deskState, dialogs, claimAbsence }: CommandContext): readonly AppCommand[] {
  const view = viewOf(state.library);
  const claimView = deskState.claim === null ? undefined : view.claimById.get(deskState.claim);
  const claim = claimView?.claim;
  const passages = claimView?.passages ?? [];
  const pane = deskState.panes.find(({ id }) => id === deskState.activePane);
  const report = pane === undefined ? undefined : view.reportById.get(pane.report);
  const onStatement = { menu: "mark", isEnabled: claim?.kind === "statement" } as const;
  const ask = (kind: Exclude<ClaimQuestion["kind"], "details" | "another" | "tie">) => () => {
    if (claim !== undefined) dialogs.show({ kind: "claim", question: { kind, claim: claim.id } });
  };
  return [
    {
      id: "claim-absent",
      label: report === undefined ? "Looked, nothing on the claim" : `Looked in ${report.siglum}, nothing on the claim`,
      keys: ["x"],
      menu: "mark",
      isEnabled: claim !== undefined && report !== undefined && deskState.view === "read",
      startsGroup: true,
      run: () => {
        if (claim !== undefined && report !== undefined) claimAbsence(claim.id, report.report.id);
      },
    },
    { ...onStatement, id: "claim-verdict", label: "Your verdict on the claim…", keys: [], run: ask("verdict") },
    { ...onStatement, id: "claim-adopt", label: "Adopted verdict on the claim…", keys: [], run: ask("adopt") },
    { ...onStatement, id: "claim-history", label: "History of the verdicts…", keys: [], run: ask("history") },
    {
      ...onStatement,
      id: "claim-event",
      label: "Date of the claim's event…",
      keys: [],
      isEnabled: claim !== undefined,
      run: ask("event"),
    },
    {
      ...onStatement,
      id: "claim-merge",
      label: "Merge the claim into…",
      keys: [],
      isEnabled: claim !== undefined,
      run: ask("merge"),
    },
    {
      ...onStatement,
      id: "claim-export",
      label: "Export the claim’s passages…",
      keys: [],
      isEnabled: passages.length > 0,
      run: () => {
        const highlights = [...new Set(passages.map(({ highlight }) => highlight.highlight.id))];
        dialogs.show({ kind: "hand-on", highlights, words: "The claim’s passages" });
      },
    },
  ];
}
