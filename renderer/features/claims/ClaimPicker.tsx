import { type Claim, type HighlightId, type MarkTarget, type Stance, type TieInput, tieTarget } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import { ClaimChoice } from "./ClaimChoice.tsx";
import { stanceName } from "./stance-words.ts";

export interface ClaimPickerProps {
  /** A stretch, which is then marked, or a highlight. */
  readonly target: MarkTarget;
  /** Is chosen already: the stance is asked at once. */
  readonly claim?: Claim;
  onDone(): void;
}

/** Finds or makes a claim, then asks for the stance; marking, claim and tie are one step of undo. */
export function ClaimPicker({ target, claim: given, onDone }: ClaimPickerProps) {
  const session = useSession();
  const desk = useDesk();
  const run = useRun();
  const view = useLibraryView();
  const evidence = "highlight" in target ? (view.highlightById.get(target.highlight)?.evidence ?? []) : [];
  const own = evidence.filter((one) => one.person === session.person);
  const tie = (claim: TieInput["claim"], stance: Stance | null) => {
    const newHighlight = session.ids.next() as HighlightId;
    const planned = run((library) =>
      tieTarget(library, { target, newHighlight, claim, stance, person: session.person }),
    );
    if (planned === null) return;
    desk.chooseClaim(planned.claim);
    desk.chooseHighlight(planned.highlight);
    announce(`Tied to the claim, ${stanceName(stance)}`);
    onDone();
  };
  return <ClaimChoice given={given} own={new Map(own.map((one) => [one.claim, one.stance ?? null]))} onTie={tie} />;
}
