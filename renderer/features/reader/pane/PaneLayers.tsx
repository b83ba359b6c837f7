import { useEffect, useMemo, useRef } from "react";
import type { ReportView, TextRange } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { CaretMark } from "../caret/CaretMark.tsx";
import { useCaret } from "../caret/use-caret.ts";
import { EndHandles } from "../ends/EndHandles.tsx";
import { useHighlightEnds } from "../ends/use-highlight-ends.ts";
import type { PaneFind } from "../find/use-find.ts";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { PaintSegment } from "../paint/paint-segments.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import { usePaint } from "../paint/use-paint.ts";
import { joinedSigns, type ParallelSign, signName } from "../parallels/parallel-signs.ts";
import { useCounterpartEntries } from "../parallels/use-counterpart-entries.ts";
import { usePointedWalk, useShownPassages } from "../parallels/use-pane-parallels.ts";
import { SelectionLayer } from "../selection/SelectionLayer.tsx";
import { usePassageDrag } from "../selection/use-passage-drag.ts";
import { useSelection } from "../selection/use-selection.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { useScrollPlace } from "../text/use-scroll-place.ts";
import { useTarget } from "../text/use-target.ts";
import { SentenceLayer } from "../walk/SentenceLayer.tsx";
import type { SentenceWalk } from "../walk/use-sentence-walk.ts";
import { PassageOutline } from "./PassageOutline.tsx";
import { useMarkPress } from "./use-mark-press.ts";
import { useOverlapWalk } from "./use-overlap-walk.ts";
import "./outline.css";

interface PaneLayersProps {
  readonly id: string;
  /** Changes when panes are moved. */
  readonly order: string;
  readonly view: ReportView;
  readonly marks: MarkIndex<ReaderMark>;
  readonly surface: TextSurface;
  /** The pane. */
  readonly boundary: Element;
  readonly find: PaneFind;
  readonly walk: SentenceWalk;
  /** By paragraph. */
  readonly signs: ReadonlyMap<number, readonly ParallelSign[]>;
}

/** All that lies over the text of a pane and never in it: paint, outlines, the sentence in focus, the bar above a selection. */
export function PaneLayers({ id, order, view, marks, surface, boundary, find, walk, signs }: PaneLayersProps) {
  const selection = useDeskState((state) => (state.selection?.pane === id ? state.selection : null));
  const highlight = useDeskState((state) => state.highlight);
  const { isDragging, isNative } = useSelection(id, view.edition.id, surface, {
    order,
    isWalking: walk.place !== null,
  });
  const isHeld = selection !== null && (walk.place !== null || !isNative);

  const chosen = useMemo(() => marks.marks.find((mark) => mark.id === highlight), [marks, highlight]);
  const hasEnds = chosen?.view.anchor.kind === "here" && selection === null;
  const ends = useHighlightEnds(view, hasEnds ? chosen : undefined);
  const moved = ends?.isMoving ? ends.range : null;
  const { start: movedStart, end: movedEnd } = moved ?? { start: 0, end: 0 };

  const shown = useShownPassages(id, view, surface);
  usePointedWalk(id, view.edition.id, walk.place);
  const further = useCounterpartEntries(id, view.edition.id, walk.place);
  const { hits, current } = find;
  const overlays = useMemo((): PaintSegment[] => {
    const found: PaintSegment[] = [
      ...shown,
      ...hits.map((hit, index) => ({ ...hit, style: index === current ? "find-current" : "find-hit" })),
    ];
    if (isHeld && selection !== null) found.push({ start: selection.start, end: selection.end, style: "sentence" });
    if (movedStart < movedEnd) found.push({ start: movedStart, end: movedEnd, style: "sentence" });
    return found;
  }, [shown, hits, current, isHeld, selection, movedStart, movedEnd]);
  usePaint(surface, marks, overlays);
  useScrollPlace(id, surface, order);
  const flash = useTarget(id, surface);
  useMarkPress(surface, marks);
  useOverlapWalk(surface, marks);
  usePassageDrag(id, view.edition.text, surface);
  const caret = useCaret(id, view, surface, marks);

  const hit = hits[current];
  useEffect(() => {
    if (hit !== undefined) surface.show(hit.start, hit.end, true);
  }, [surface, hit]);

  // The sentence held focus and is gone, as after Escape elsewhere or a command that let go: focus stays in its pane.
  const isWalking = walk.place !== null;
  const wasWalking = useRef(false);
  useEffect(() => {
    const isFocusLost = wasWalking.current && !isWalking && document.activeElement === document.body;
    if (isFocusLost) surface.scroller.focus({ preventScroll: true });
    wasWalking.current = isWalking;
  }, [surface, isWalking]);

  return (
    <>
      <svg className="report-overlay" aria-hidden="true">
        {chosen === undefined ? null : (
          <PassageOutline
            surface={surface}
            start={(ends?.range ?? chosen).start}
            end={(ends?.range ?? chosen).end}
            kind="current"
            colour={chosen.view.tags[0]?.colour}
          />
        )}
        {walk.place === null ? null : (
          <PassageOutline surface={surface} start={walk.place.start} end={walk.place.end} kind="sentence" />
        )}
        {flash === null ? null : (
          <PassageOutline key={flash.turn} surface={surface} start={flash.start} end={flash.end} kind="flash" />
        )}
      </svg>
      {ends === null ? null : <EndHandles key={ends.mark.id} ends={ends} surface={surface} />}
      {caret === null ? null : <CaretMark surface={surface} offset={caret} />}
      {walk.place === null || selection === null ? null : (
        <SentenceLayer
          key={walk.place.sentence}
          walk={walk}
          place={walk.place}
          passage={selection}
          surface={surface}
          further={further}
          name={sentenceName(view, marks, signs, walk.place)}
        />
      )}
      {selection === null || walk.place !== null || isDragging ? null : (
        <SelectionLayer selection={selection} surface={surface} boundary={boundary} />
      )}
    </>
  );
}

function sentenceName(
  view: ReportView,
  marks: MarkIndex<ReaderMark>,
  signs: ReadonlyMap<number, readonly ParallelSign[]>,
  { start, end }: TextRange,
): string {
  const here = marks.overlapping(start, end);
  const tags = new Set(here.flatMap((mark) => mark.view.tags.map((tag) => tag.name)));
  const said =
    here.length === 0
      ? ""
      : ` ${here.length} highlight${here.length === 1 ? "" : "s"}${tags.size === 0 ? "" : `: ${[...tags].join(", ")}`}.`;
  const elsewhere = [...signs.values()].flat().filter(({ offset }) => offset >= start && offset < end);
  const also = elsewhere.length === 0 ? "" : ` ${signName(joinedSigns(elsewhere))}.`;
  return `${view.edition.text.slice(start, end)}${said}${also}`;
}
