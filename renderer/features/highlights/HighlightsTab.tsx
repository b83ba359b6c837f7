import type { ReactNode } from "react";
import { counted, type HighlightView, type NoteTarget } from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { HighlighterIcon } from "#ui/icons.ts";
import { HighlightCard } from "./HighlightCard.tsx";
import { HighlightFilter } from "./HighlightFilter.tsx";
import { HighlightList } from "./HighlightList.tsx";
import type { ManyActions } from "./ManyBar.tsx";
import { useArranged } from "./use-arranged.ts";
import "./highlights-tab.css";

export interface HighlightsTabProps {
  /** The notes on a highlight, with a way to write one. */
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  /** The claims that a highlight is tied to, with a way to tie it. */
  readonly renderClaims: (highlight: HighlightView) => ReactNode;
  /** What is said of a highlight that is not sure of its place. */
  readonly renderAnchor?: (highlight: HighlightView) => ReactNode;
  /** What is asked about many; without it rows can't be chosen together. */
  readonly many?: ManyActions;
  /** Gives the focus to the passage that the panes show. */
  readonly onEnter?: () => void;
  /** Another pane fits beside the list: a highlight of a report that is not open opens one, else it takes the active one. */
  readonly hasRoom?: boolean;
}

/** The inspector's list of highlights: filtered, grouped, sorted, and chosen together; the current one is open as a card. */
export function HighlightsTab({
  renderNotes,
  renderClaims,
  renderAnchor,
  many,
  onEnter,
  hasRoom = true,
}: HighlightsTabProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const arranged = useArranged();
  const total = view.highlights.length;
  if (total === 0) {
    return (
      <EmptyState title="No highlights yet" icon={<HighlighterIcon />}>
        Select words in a report and press h, or 1 to 9 for a tag.
      </EmptyState>
    );
  }
  return (
    <div className="highlights-tab">
      <HighlightFilter filter={arranged.filter} shown={arranged.listed.length} total={total} />
      <HighlightList
        arranged={arranged}
        many={many}
        onEnter={onEnter}
        hasRoom={hasRoom}
        card={(one) => (
          <HighlightCard
            view={one}
            anchor={renderAnchor?.(one)}
            claims={renderClaims(one)}
            notes={renderNotes({ collection: "highlights", id: one.highlight.id })}
          />
        )}
        empty={
          <EmptyState
            title="No highlight passes the filter"
            level={3}
            actions={<Button onClick={() => desk.filterInspector(noFilter)}>Clear the filter</Button>}
          >
            {total === 1 ? "One highlight is in the library." : `${counted(total, "highlight")} are in the library.`}
          </EmptyState>
        }
      />
    </div>
  );
}
