import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { HighlightId, HighlightView, NoteTarget } from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { HighlighterIcon } from "#ui/icons.ts";
import { useWalk } from "#ui/use-walk.ts";
import { filterHighlights, validFilter } from "./filter-highlights.ts";
import { HighlightCard } from "./HighlightCard.tsx";
import { HighlightFilter } from "./HighlightFilter.tsx";
import { HighlightRow } from "./HighlightRow.tsx";
import { HighlightsHere } from "./HighlightsHere.tsx";
import { useMarking } from "./use-marking.ts";
import "./highlights-tab.css";

export interface HighlightsTabProps {
  /** The notes on a highlight, with a way to write one. */
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  /** The claims that a highlight is tied to, with a way to tie it. */
  readonly renderClaims: (highlight: HighlightView) => ReactNode;
  /** What is said of a highlight that is not sure of its place. */
  readonly renderAnchor?: (highlight: HighlightView) => ReactNode;
}

/** The inspector's list of highlights by report; the current one is open as a card. */
export function HighlightsTab({ renderNotes, renderClaims, renderAnchor }: HighlightsTabProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const marking = useMarking();
  const wanted = useDeferredValue(useDeskState((state) => state.inspector.filter));
  const filter = useMemo(() => validFilter(view, wanted), [view, wanted]);
  const current = useDeskState((state) => state.highlight);
  const at = useDeskState((state) => state.highlightsAt);
  const groups = useMemo(() => filterHighlights(view, filter), [view, filter]);
  const listed = useMemo(() => groups.flatMap((group) => group.highlights), [groups]);
  const here = at.map((id) => view.highlightById.get(id)).filter((one) => one !== undefined);
  const isSeveral = here.length > 1;
  const currentView = current === null ? undefined : view.highlightById.get(current);
  const isOutside = currentView !== undefined && !isSeveral && !listed.includes(currentView);
  const list = useRef<HTMLDivElement>(null);

  const go = useCallback(
    (one: HighlightView, how: "jump" | "follow") => {
      const { passage, id } = one.highlight;
      desk[how]({ report: one.report.report.id, start: passage.start, end: passage.end, highlight: id });
    },
    [desk],
  );
  const walk = useWalk(
    listed.map((one) => one.highlight.id),
    current,
    (id) => {
      const one = listed.find((view) => view.highlight.id === id);
      if (one !== undefined) go(one, listed.some((view) => view.highlight.id === current) ? "follow" : "jump");
    },
  );

  const remove = (id: HighlightId) => {
    const index = listed.findIndex((one) => one.highlight.id === id);
    const next = listed[index + 1] ?? listed[index - 1];
    const row = next && list.current?.querySelector<HTMLElement>(`[data-walk="${CSS.escape(next.highlight.id)}"]`);
    row?.focus();
    marking.remove(id);
  };

  useEffect(() => {
    if (current === null) return;
    const show = () => showRow(list.current, current);
    show();
    // Rows that come on screen by this take their real heights one frame later.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [current]);

  if (view.highlights.length === 0) {
    return (
      <EmptyState title="No highlights yet" icon={<HighlighterIcon />}>
        Select words in a report and press h, or 1 to 9 for a tag.
      </EmptyState>
    );
  }
  const card = (one: HighlightView) => (
    <HighlightCard
      view={one}
      anchor={renderAnchor?.(one)}
      claims={renderClaims(one)}
      notes={renderNotes({ collection: "highlights", id: one.highlight.id })}
    />
  );
  return (
    <div className="highlights-tab">
      <HighlightFilter shown={listed.length} total={view.highlights.length} />
      <div
        className="highlights-list"
        ref={list}
        onFocus={walk.props.onFocus}
        onKeyDown={(event) => {
          const id = event.key === "Delete" ? rowAt(event.target) : null;
          if (id === null) {
            walk.props.onKeyDown(event);
            return;
          }
          event.preventDefault();
          remove(id);
        }}
      >
        {isSeveral ? <HighlightsHere highlights={here} current={current} card={card} /> : null}
        {isOutside ? (
          <section className="highlights-group" aria-label="Current highlight, not in this filter">
            <h3 className="highlights-group-head eyebrow">Not in this filter</h3>
            <HighlightRow view={currentView} isCurrent isOpen isStop onGo={go}>
              {card(currentView)}
            </HighlightRow>
          </section>
        ) : null}
        {groups.map(({ report, highlights }) => (
          <section
            className="highlights-group"
            key={report.report.id}
            aria-label={`Report ${report.siglum}, ${highlights.length} ${highlights.length === 1 ? "highlight" : "highlights"}`}
          >
            <h3 className="highlights-group-head">
              <span className="siglum">{report.siglum}</span>
              <span
                className={
                  report.title.isHeadline ? "highlights-group-title" : "highlights-group-title highlights-no-headline"
                }
              >
                {report.title.text}
              </span>
              <span className="highlights-group-count">{highlights.length}</span>
            </h3>
            <ul>
              {highlights.map((one) => {
                const { id } = one.highlight;
                const isOpen = id === current && !isSeveral;
                return (
                  <li key={id}>
                    <HighlightRow
                      view={one}
                      isCurrent={id === current}
                      isOpen={isOpen}
                      isStop={walk.stop === id}
                      walk={id}
                      onGo={go}
                    >
                      {isOpen ? card(one) : null}
                    </HighlightRow>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        {listed.length === 0 ? (
          <EmptyState
            title="No highlight passes the filter"
            level={3}
            actions={<Button onClick={() => desk.filterInspector(noFilter)}>Clear the filter</Button>}
          >
            {view.highlights.length === 1
              ? "One highlight is in the library."
              : `${view.highlights.length} highlights are in the library.`}
          </EmptyState>
        ) : null}
      </div>
    </div>
  );
}

/** Brings a highlight's row into view with its card: whole where it fits, else from its head on. */
function showRow(list: HTMLElement | null, highlight: HighlightId): void {
  const row = list?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(highlight)}"]`);
  if (!list || !row) return;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(list);
  const room = list.clientHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom);
  row.scrollIntoView({ block: row.offsetHeight > room ? "start" : "nearest" });
}

/** The highlight whose row has the focus; not where a control within its card has it. */
function rowAt(target: EventTarget): HighlightId | null {
  if (!(target instanceof Element) || !target.matches(".highlight-row-face")) return null;
  return (target.closest<HTMLElement>("[data-highlight]")?.dataset.highlight ?? null) as HighlightId | null;
}
