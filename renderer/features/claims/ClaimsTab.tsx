import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import {
  type ClaimId,
  type ClaimView,
  coverageOf,
  filterClaims,
  type Library,
  type NoteTarget,
  validFilter,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { PlusIcon, QuoteIcon } from "#ui/icons.ts";
import { useWalk } from "#ui/use-walk.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import { ClaimDialog } from "./ClaimDialog.tsx";
import { ClaimFilter } from "./ClaimFilter.tsx";
import type { ClaimQuestion } from "./claim-question.ts";
import { NewClaimForm } from "./NewClaimForm.tsx";
import { passageStop, reportStop } from "./passage-stop.ts";
import { widened } from "./widened.ts";
import "./claims-tab.css";

export interface ClaimsTabProps {
  /** The notes on a claim, with a way to write one. */
  readonly renderNotes: (target: NoteTarget) => ReactNode;
}

/** The inspector's index cards: each claim with its passages from all reports. */
export function ClaimsTab({ renderNotes }: ClaimsTabProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const wanted = useDeferredValue(useDeskState((state) => state.inspector.filter));
  const current = useDeskState((state) => state.claim);
  const [isAdding, setAdding] = useState(false);
  const [question, ask] = useState<ClaimQuestion | null>(null);
  const library = useLibrary();
  const filter = useMemo(() => validFilter(library, wanted), [library, wanted]);
  const claims = useMemo(() => filterClaims(library, filter), [library, filter]);
  const stops = useMemo(() => claims.flatMap((one) => stopsOf(library, one, current)), [library, claims, current]);
  const walk = useWalk(stops, current);
  const list = useRef<HTMLDivElement>(null);
  const made = useRef<ClaimId | null>(null);
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector(`[data-claim="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  useEffect(() => {
    if (isAdding || made.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-walk="${CSS.escape(made.current)}"]`)?.focus();
    made.current = null;
  }, [isAdding]);

  const form = isAdding ? (
    <div className="claim-card claim-card-new">
      <NewClaimForm
        onMade={(claim) => {
          made.current = claim;
        }}
        onDone={() => setAdding(false)}
      />
    </div>
  ) : null;
  if (view.claims.length === 0 && !isAdding) {
    return (
      <EmptyState
        title="No claims yet"
        icon={<QuoteIcon />}
        actions={
          <Button icon={<PlusIcon />} onClick={() => setAdding(true)}>
            New claim
          </Button>
        }
      >
        A claim gathers what the reports say about one thing. Select words in a report and press c.
      </EmptyState>
    );
  }
  return (
    <div className="claims-tab">
      <ClaimFilter filter={filter} shown={claims.length} total={view.claims.length} onNew={() => setAdding(true)} />
      <div className="claims-list" ref={list} {...walk.props}>
        {form}
        {claims.map((one) => (
          <ClaimCard
            key={one.claim.id}
            view={one}
            isCurrent={one.claim.id === current}
            stop={walk.stop}
            ask={ask}
            notes={one.claim.id === current ? renderNotes({ collection: "claims", id: one.claim.id }) : null}
          />
        ))}
        {claims.length === 0 && view.claims.length > 0 ? (
          <EmptyState
            title="No claim passes the filter"
            level={3}
            actions={<Button onClick={() => desk.filterInspector(widened(filter))}>Clear the filter</Button>}
          >
            {view.claims.length === 1
              ? "One claim is in the library."
              : `${view.claims.length} claims are in the library.`}
          </EmptyState>
        ) : null}
      </div>
      <ClaimDialog question={question} close={() => ask(null)} />
    </div>
  );
}

/** The card, its passages, and where it stands open the reports without one. */
function stopsOf(library: Library, view: ClaimView, current: ClaimId | null): readonly string[] {
  const { claim, passages } = view;
  const reports =
    claim.id === current ? coverageOf(library, view).filter((one) => one.passages === 0 || one.looked.length > 0) : [];
  return [
    claim.id,
    ...new Set(passages.map((one) => passageStop(claim.id, one.highlight.highlight.id))),
    ...reports.map(({ report }) => reportStop(claim.id, report.report.id)),
  ];
}
