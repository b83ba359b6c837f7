import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ArrangedHighlights, HighlightId, HighlightView } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useWalk } from "#ui/use-walk.ts";
import { rowAfter } from "./choosing.ts";
import { GroupSection } from "./GroupSection.tsx";
import { HighlightRow, type RowPress } from "./HighlightRow.tsx";
import { HighlightsHere } from "./HighlightsHere.tsx";
import { rowsOf } from "./list-rows.ts";
import { type ManyActions, ManyBar } from "./ManyBar.tsx";
import { useChoosing } from "./use-choosing.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useMarking } from "./use-marking.ts";
import { useShownRow } from "./use-shown-row.ts";

export interface HighlightListProps {
  readonly arranged: ArrangedHighlights;
  readonly many: ManyActions | undefined;
  readonly onEnter: (() => void) | undefined;
  /** Another pane fits beside the list. */
  readonly hasRoom: boolean;
  readonly card: (view: HighlightView) => ReactNode;
  /** Shown where nothing is listed. */
  readonly empty: ReactNode;
}

/** The rows in their groups, walked by keys with the panes following, and what is chosen among them. */
export function HighlightList({ arranged, many, onEnter, hasRoom, card, empty }: HighlightListProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const marking = useMarking();
  const current = useDeskState((state) => state.highlight);
  const at = useDeskState((state) => state.highlightsAt);
  const { groups, listed } = arranged;
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const choosing = useChoosing(rows.flat, current);
  const { chosen } = choosing;
  const isChoosing = chosen.size > 0;
  const here = at.map((id) => view.highlightById.get(id)).filter((one) => one !== undefined);
  const isSeveral = here.length > 1;
  const currentView = current === null ? undefined : view.highlightById.get(current);
  const isListed = currentView !== undefined && rows.firstOf.has(currentView.highlight.id);
  // A highlight may stand in several groups: the row that was gone to is the one that opens.
  const [lastRow, setLastRow] = useState<string | null>(null);
  const isLast = lastRow !== null && rows.byKey.get(lastRow) === current;
  const openRow = isLast ? lastRow : current === null ? null : (rows.firstOf.get(current) ?? null);
  const list = useRef<HTMLDivElement>(null);

  const go = (id: HighlightId, row: string | undefined, how: "walk" | "press") => {
    const one = view.highlightById.get(id);
    if (one === undefined) return;
    const { passage } = one.highlight;
    setLastRow(row ?? null);
    const place = { report: one.report.report.id, start: passage.start, end: passage.end, highlight: id };
    if (how === "walk" && isListed) desk.follow(place);
    else desk.jump(place, how === "walk" || !hasRoom ? "here" : "beside");
  };
  const walk = useWalk(rows.keys, openRow, (key) => {
    const id = rows.byKey.get(key);
    if (id !== undefined) go(id, key, "walk");
  });
  const focusRow = (key: string | null) => {
    const face = key === null ? null : list.current?.querySelector<HTMLElement>(`[data-walk="${CSS.escape(key)}"]`);
    face?.focus();
  };
  const remove = (ids: readonly HighlightId[], from: string | null) => {
    focusRow(rowAfter(rows.flat, new Set(ids), from));
    marking.removeMany(ids);
  };
  const letGo = () => {
    // The bar goes away, with what has the focus in it.
    if (list.current?.contains(document.activeElement) === false) focusRow(walk.stop);
    choosing.none();
  };
  const keys = useListKeys({ choosing, walk, canChoose: many !== undefined, letGo, remove });
  const press = (one: HighlightView, { row, isOnTick, isByKey, hasShift, hasMod }: RowPress) => {
    if (row !== undefined && many !== undefined && !isByKey) {
      if (hasShift) return choosing.reach(row, hasMod);
      if (hasMod || isOnTick) return choosing.toggle(row, hasMod);
      choosing.none();
    }
    if (row !== undefined) choosing.begin(row);
    const wasCurrent = one.highlight.id === current;
    go(one.highlight.id, row, "press");
    if (isByKey && wasCurrent) onEnter?.();
  };
  // Rows are many and stay as they are: what they are given must, too.
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  const onPress = useCallback((one: HighlightView, how: RowPress) => latest.current(one, how), []);
  useShownRow(list, current, openRow);

  return (
    <>
      <div
        className="highlights-list"
        data-choosing={isChoosing || undefined}
        ref={list}
        onFocus={walk.props.onFocus}
        onKeyDown={keys.onKeyDown}
        onMouseDown={keys.onMouseDown}
      >
        {isSeveral ? <HighlightsHere highlights={here} current={current} card={card} /> : null}
        {currentView !== undefined && !isSeveral && !isListed ? (
          <section className="highlights-group" aria-label="Current highlight, not in this filter">
            <h3 className="highlights-group-head eyebrow">Not in this filter</h3>
            <HighlightRow view={currentView} isCurrent isOpen={!isChoosing} isStop hasSiglum onPress={onPress}>
              {isChoosing ? null : card(currentView)}
            </HighlightRow>
          </section>
        ) : null}
        {groups.map((group, index) => {
          const keys = rows.byGroup[index] ?? [];
          const own = rows.keysByGroup[index];
          const within = (key: string | null) => (key !== null && own?.has(key) === true ? key : null);
          const open = isSeveral || isChoosing ? null : within(openRow);
          return (
            <GroupSection
              key={group.head?.value ?? "all"}
              group={group}
              keys={keys}
              current={current !== null && rows.idsByGroup[index]?.has(current) === true ? current : null}
              stop={within(walk.stop)}
              open={open}
              card={open === null || currentView === undefined ? null : card(currentView)}
              canChoose={many !== undefined}
              chosen={isChoosing ? chosen : null}
              onPress={onPress}
            />
          );
        })}
        {listed.length === 0 ? empty : null}
      </div>
      {many !== undefined && isChoosing ? (
        <ManyBar
          chosen={[...chosen]}
          listed={listed.length}
          actions={many}
          onAll={choosing.all}
          onNone={letGo}
          onDelete={() => remove([...chosen], walk.stop)}
        />
      ) : null}
    </>
  );
}
