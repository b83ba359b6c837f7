import type { ReactNode, Ref } from "react";
import { counted, type Suggestion } from "#core/index.ts";
import type { SuggestedPlace } from "#state/desk.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { InfoIcon } from "#ui/icons.ts";
import { kindsLeft } from "./suggestion-words.ts";

interface NoSuggestionsProps {
  /** Every suggestion, whatever the list is narrowed to; none of them passes. */
  readonly all: readonly Suggestion[];
  readonly narrowing: SuggestedPlace;
  /** Of the report that the list is narrowed to. */
  readonly siglum: string | undefined;
  /** Something is marked, so that there is another list to go to. */
  readonly hasHighlights: boolean;
  /** The first button in it has the focus when the last card went away. */
  readonly wayOn: Ref<HTMLDivElement>;
  widen(to: SuggestedPlace): void;
  showHighlights(): void;
}

/** Stands where no suggestion passes: of what there is none, and the way to those that are left. */
export function NoSuggestions(props: NoSuggestionsProps): ReactNode {
  const { all, narrowing, siglum, hasHighlights, wayOn, widen, showHighlights } = props;
  const { kind, report } = narrowing;
  const leads = ({ to }: { readonly to: SuggestedPlace }) =>
    (to.kind !== kind || to.report !== report) && all.some((one) => passes(one, to));
  const single = [
    { label: "Show all kinds", to: { kind: null, report } },
    { label: "Show all reports", to: { kind, report: null } },
  ].filter(leads);
  // Both at once only where one menu alone leads nowhere.
  const ways = single.length > 0 ? single : [{ label: "Show all suggestions", to: { kind: null, report: null } }];
  const where = siglum === undefined ? "" : ` in report ${siglum}`;
  return (
    <div ref={wayOn}>
      {all.length === 0 ? (
        <EmptyState
          title="Nothing to suggest"
          icon={<InfoIcon />}
          actions={hasHighlights ? <Button onClick={showHighlights}>Show the highlights</Button> : null}
        >
          The app offers figures, attributed statements, remarks that something could not be verified, and passages that
          say the same as one that is tied to a claim. It sets nothing by itself.
          {hasHighlights ? " What you accept stands among the highlights." : ""}
        </EmptyState>
      ) : (
        <EmptyState
          title={`No more ${kind === null ? "suggestions" : kindsLeft[kind]} to look at${where}`}
          icon={<InfoIcon />}
          actions={ways.map(({ label, to }) => (
            <Button key={label} onClick={() => widen(to)}>
              {label}
            </Button>
          ))}
        >
          {`${counted(all.length, "suggestion")} ${all.length === 1 ? "is" : "are"} left beside ${kind === null ? "this report" : "these"}.`}
        </EmptyState>
      )}
    </div>
  );
}

export function passes({ kind, report }: Suggestion, to: SuggestedPlace): boolean {
  return (to.kind === null || kind === to.kind) && (to.report === null || report.report.id === to.report);
}
