import type { LibraryView, MarkTarget } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { ClaimPicker } from "./ClaimPicker.tsx";
import type { ClaimQuestion } from "./claim-question.ts";
import { EventDialog } from "./EventDialog.tsx";
import { MergeClaimDialog } from "./MergeClaimDialog.tsx";
import { TieDialog } from "./TieDialog.tsx";
import { VerdictDialog } from "./VerdictDialog.tsx";
import { VerdictHistory } from "./VerdictHistory.tsx";
import "./claim-dialog.css";

export interface ClaimDialogProps {
  readonly question: ClaimQuestion | null;
  close(): void;
}

/** What is being asked about a claim, if anything is. A claim that went away meanwhile takes its question along. */
export function ClaimDialog({ question, close }: ClaimDialogProps) {
  const view = useLibraryView();
  const claim = question === null ? undefined : view.claimById.get(question.claim);
  if (question === null || claim === undefined) return null;
  switch (question.kind) {
    case "verdict":
      return <VerdictDialog view={claim} isForTeam={false} close={close} />;
    case "adopt":
      return <VerdictDialog view={claim} isForTeam offered={question.offered} close={close} />;
    case "history":
      return <VerdictHistory claim={claim.claim} close={close} />;
    case "merge":
      return <MergeClaimDialog claim={claim.claim} close={close} />;
    case "event":
      return <EventDialog claim={claim.claim} close={close} />;
    case "details":
      return <TieDialog claim={claim.claim} highlight={question.highlight} close={close} />;
    case "tie":
      return (
        <Dialog
          open
          onOpenChange={(open) => !open && close()}
          title="Tie to the claim"
          hideTitle
          bare
          placement="top"
          size="small"
        >
          <p className="claim-dialog-words quotation">{wordsOf(view, question.target)}</p>
          <ClaimPicker target={question.target} claim={claim.claim} onDone={close} />
        </Dialog>
      );
    case "another":
      return (
        <Dialog
          open
          onOpenChange={(open) => !open && close()}
          title="Tie to another claim"
          description="The same passage may be evidence for several claims."
          placement="top"
        >
          <div className="claim-dialog-picker">
            <ClaimPicker target={{ highlight: question.highlight }} onDone={close} />
          </div>
        </Dialog>
      );
  }
}

function wordsOf(view: LibraryView, target: MarkTarget): string {
  if ("highlight" in target) return view.highlightById.get(target.highlight)?.highlight.passage.exact ?? "";
  return view.reportByEdition.get(target.edition)?.edition.text.slice(target.start, target.end) ?? "";
}
