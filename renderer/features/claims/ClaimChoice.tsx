import { useState } from "react";
import {
  type Claim,
  type ClaimId,
  type ClaimKind,
  type ClaimView,
  passageCounts,
  type Stance,
  type TieInput,
} from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { claimDetail } from "./claim-detail.ts";
import { StanceStep } from "./StanceStep.tsx";
import { kindOf } from "./stance-words.ts";

export interface ClaimChoiceProps {
  /** Is chosen already: the stance is asked at once. */
  readonly given?: Claim | undefined;
  /** Claims that one has tied already, with one's stance. */
  readonly own: ReadonlyMap<ClaimId, Stance | null>;
  /** A claim that is there, or a new one. */
  onTie(claim: TieInput["claim"], stance: Stance | null): void;
}

type Chosen = { readonly id: ClaimId; readonly kind: ClaimKind; readonly text: string; readonly isNew: boolean };

/** Finds or makes a claim, then asks for the stance. */
export function ClaimChoice({ given, own, onTie }: ClaimChoiceProps) {
  const { ids } = useSession();
  const view = useLibraryView();
  const current = useDeskState((state) => state.claim);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Chosen | null>(given === undefined ? null : { ...given, isNew: false });
  if (chosen !== null) {
    const { id, kind, text, isNew } = chosen;
    return (
      <StanceStep
        claim={chosen}
        present={own.get(id)}
        onStance={(stance) => onTie(isNew ? { newId: id, kind, text } : id, stance)}
        onBack={() => setChosen(null)}
        onKind={isNew ? (next) => setChosen({ ...chosen, kind: next }) : undefined}
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
          // Most claims get a second passage right after the first: two keys then.
          options: currentFirst(view.claims, current).map((one) => ({
            id: one.claim.id,
            label: one.claim.text,
            detail: claimDetail(one, one.claim.kind === "question" ? "question" : passageCounts(one)),
          })),
        },
      ]}
      selectedIds={[...own.keys()]}
      emptyText="No claims yet. Type a statement, or a question with its question mark."
      onChoose={({ id }) => {
        const claim = view.claimById.get(id as ClaimId)?.claim;
        if (claim !== undefined) setChosen({ id: claim.id, kind: claim.kind, text: claim.text, isNew: false });
      }}
      create={{
        label: (text) => (kindOf(text) === "question" ? `New question “${text}”` : `New statement “${text}”`),
        onCreate: (text) => setChosen({ id: ids.next() as ClaimId, kind: kindOf(text), text, isNew: true }),
      }}
    />
  );
}

function currentFirst(claims: readonly ClaimView[], current: ClaimId | null): readonly ClaimView[] {
  const first = claims.find(({ claim }) => claim.id === current);
  return first === undefined ? claims : [first, ...claims.filter((one) => one !== first)];
}
