import { useState } from "react";
import {
  type Claim,
  type ClaimId,
  type ClaimKind,
  type HighlightId,
  type MarkTarget,
  type Stance,
  tieTarget,
  viewOf,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { StanceStep } from "./StanceStep.tsx";
import { countWords, kindOf, stanceName } from "./stance-words.ts";

export interface ClaimPickerProps {
  /** A stretch, which is then marked, or a highlight. */
  readonly target: MarkTarget;
  /** Is chosen already: the stance is asked at once. */
  readonly claim?: Claim;
  onDone(): void;
}

type Chosen = { readonly id: ClaimId; readonly kind: ClaimKind; readonly text: string; readonly isNew: boolean };

/** Finds or makes a claim, then asks for the stance; marking, claim and tie are one step of undo. */
export function ClaimPicker({ target, claim: given, onDone }: ClaimPickerProps) {
  const session = useSession();
  const desk = useDesk();
  const run = useRun();
  const view = viewOf(useLibrary());
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Chosen | null>(given === undefined ? null : { ...given, isNew: false });
  const evidence = "highlight" in target ? (view.highlightById.get(target.highlight)?.evidence ?? []) : [];
  const own = evidence.filter((one) => one.person === session.person);

  const tie = (stance: Stance | null) => {
    if (chosen === null) return;
    const claim = chosen.isNew ? { newId: chosen.id, kind: chosen.kind, text: chosen.text } : chosen.id;
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

  if (chosen !== null) {
    const present = own.find((one) => one.claim === chosen.id);
    return (
      <StanceStep
        claim={chosen}
        present={present === undefined ? undefined : (present.stance ?? null)}
        onStance={tie}
        onBack={() => setChosen(null)}
        onKind={chosen.isNew ? (kind) => setChosen({ ...chosen, kind }) : undefined}
      />
    );
  }
  return (
    <Combobox
      label="Claim"
      placeholder="Find a claim, or type a new one"
      query={query}
      onQuery={setQuery}
      groups={[
        {
          id: "claims",
          options: view.claims.map((one) => ({
            id: one.claim.id,
            label: one.claim.text,
            detail: one.claim.kind === "question" ? "question" : countWords(one),
          })),
        },
      ]}
      selectedIds={own.map((one) => one.claim)}
      emptyText="No claims yet. Type a statement, or a question with its question mark."
      onChoose={({ id }) => {
        const claim = view.claimById.get(id as ClaimId)?.claim;
        if (claim !== undefined) setChosen({ id: claim.id, kind: claim.kind, text: claim.text, isNew: false });
      }}
      create={{
        label: (text) => (kindOf(text) === "question" ? `New question “${text}”` : `New statement “${text}”`),
        onCreate: (text) => setChosen({ id: session.ids.next() as ClaimId, kind: kindOf(text), text, isNew: true }),
      }}
    />
  );
}
