import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type HighlightView, paragraphsOf, type ReportView, statedValue } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { FindBar } from "../find/FindBar.tsx";
import { useFind } from "../find/use-find.ts";
import { MarginNotes } from "../margin/MarginNotes.tsx";
import { marginItems } from "../margin/margin-items.ts";
import { useMarginRoom } from "../margin/use-margin-room.ts";
import { OverviewBar } from "../overview/OverviewBar.tsx";
import { useMarks } from "../paint/use-marks.ts";
import { usePaneHandle } from "../pane-handles.ts";
import { askedCounterparts } from "../parallels/asked-counterparts.ts";
import { counterpartsIn, useReaderParallels } from "../parallels/row-parallels.ts";
import { useParallelSigns } from "../parallels/use-pane-parallels.ts";
import { passageAnchor } from "../selection/passage-anchor.ts";
import { useSlots } from "../slots.ts";
import { useTextSurface } from "../text/use-text-surface.ts";
import { useSentenceWalk } from "../walk/use-sentence-walk.ts";
import { apparatusOf } from "./apparatus.ts";
import { highlightStepper } from "./highlight-steps.ts";
import { PaneHead } from "./PaneHead.tsx";
import { PaneLayers } from "./PaneLayers.tsx";
import type { PaneProps } from "./pane-props.ts";
import { ReportText } from "./ReportText.tsx";
import { useCopy } from "./use-copy.ts";
import { useNoteCounts } from "./use-note-counts.ts";

/** A pane with a report in it: head, find bar, text, what is drawn over the text, and the overview bar. */
export function ReportPane({ id, index, count, copy, isMaximised, view }: PaneProps & { readonly view: ReportView }) {
  const desk = useDesk();
  const notify = useNotify();
  const library = useLibrary();
  const libraryView = useLibraryView();
  const { renderReportProperties, renderMarginNote } = useSlots();
  const isActive = useDeskState((state) => state.activePane === id);
  const textSize = useDeskState((state) => state.textSize);
  const hasMarginNotes = useDeskState((state) => state.hasMarginNotes);
  const [isDescribing, setDescribing] = useState(false);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLElement>(null);

  const { text } = view.edition;
  const headline = statedValue(view.report.headline);
  const paragraphs = useMemo(() => paragraphsOf(text, headline), [text, headline]);
  const marks = useMarks(view.highlights);
  const { people } = library;
  const noteCounts = useNoteCounts(libraryView);
  const parallels = useReaderParallels();
  const signs = useParallelSigns(view, paragraphs);
  const apparatus = useMemo(
    () => apparatusOf(people, noteCounts, paragraphs, marks, signs),
    [people, noteCounts, paragraphs, marks, signs],
  );
  const surface = useTextSurface(scroller, content, paragraphs);
  const { notes } = libraryView;
  const margin = useMemo(() => marginItems(view, notes), [view, notes]);
  const hasMargin =
    useMarginRoom(surface, textSize) && hasMarginNotes && margin.length > 0 && renderMarginNote !== undefined;
  const walk = useSentenceWalk(id, view, surface);
  // The walk goes on from what was found: that is what one wants to mark.
  const find = useFind(text, surface, walk.beginAt);

  const choose = useCallback(
    ({ highlight }: HighlightView, show: "highlights" | "notes") => {
      desk.chooseHighlight(highlight.id);
      desk.showInspector(show);
    },
    [desk],
  );
  usePaneHandle(id, {
    focus: () => scroller.current?.focus({ preventScroll: true }),
    selectAll: () => surface?.selectAll(),
    stepSentence: walk.step,
    stepHighlight: highlightStepper(desk, view, marks.marks, surface),
    moveEnds() {
      // With something selected the handles are not there. They are drawn at once: the next key is meant for them.
      flushSync(() => desk.select(null));
      goToEnds(content.current);
    },
    take: (stretch) => {
      if (walk.take(stretch) === null) surface?.select(stretch.start, stretch.end);
    },
    goToCounterpart() {
      if (surface === null) return;
      const all = counterpartsIn(parallels, view.edition.id);
      const { from, counterparts, missing } = askedCounterparts(id, view, desk.state, parallels.row, all, surface);
      if (counterparts.length === 0) notify({ text: missing, kind: "done" });
      else
        parallels.follow({
          pane: id,
          counterparts,
          anchor: passageAnchor(surface, from.start, from.end),
          isHeld: true,
        });
    },
    hold: walk.hold,
    openFind: find.open,
    stepFind: (by) => (find.isOpen ? find.step(by) : find.open()),
  });
  useCopy(text, surface);
  // The row scrolls where the panes do not fit.
  useEffect(() => {
    if (isActive) pane?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pane, isActive, index, count]);

  const describe = useCallback(() => setDescribing(true), []);
  const onDescribe = renderReportProperties === undefined ? undefined : describe;
  const activate = () => desk.activate(id);
  return (
    <section
      ref={setPane}
      className="pane"
      aria-label={`${view.siglum} · ${view.title.text}${copy > 1 ? ` (${copy})` : ""}`}
      data-active={(isActive && count > 1) || undefined}
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      <PaneHead
        id={id}
        view={view}
        index={index}
        count={count}
        isMaximised={isMaximised}
        onFind={() => find.open()}
        onDescribe={onDescribe}
      />
      {find.isOpen ? <FindBar find={find} siglum={view.siglum} /> : null}
      <div className="pane-body">
        <div
          ref={scroller}
          className="pane-scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to scroll it with keys
          tabIndex={0}
          role="group"
          aria-label={`Text of report ${view.siglum}`}
        >
          <ReportText
            pane={id}
            view={view}
            paragraphs={paragraphs}
            apparatus={apparatus}
            textSize={textSize}
            hasMargin={hasMargin}
            content={content}
            onChoose={choose}
            onDescribe={onDescribe}
          >
            {surface === null || pane === null ? null : (
              <PaneLayers
                id={id}
                order={`${index} ${count}`}
                view={view}
                marks={marks}
                surface={surface}
                boundary={pane}
                find={find}
                walk={walk}
                signs={signs}
              />
            )}
            {hasMargin && surface !== null ? (
              <MarginNotes siglum={view.siglum} surface={surface} items={margin} renderNote={renderMarginNote} />
            ) : null}
          </ReportText>
        </div>
        {surface === null ? null : (
          <OverviewBar
            surface={surface}
            marks={marks}
            onChoose={(mark) => {
              choose(mark.view, "highlights");
              surface.show(mark.start, mark.end);
            }}
          />
        )}
      </div>
      {isDescribing ? renderReportProperties?.(view.report.id, () => setDescribing(false)) : null}
    </section>
  );
}

/** The handles are on screen where a highlight of this pane is current and sure of its place. */
function goToEnds(content: HTMLElement | null): void {
  const handle = content?.querySelector<HTMLElement>(".end-handle[data-end=end]");
  if (handle == null) announce("Choose a highlight that is sure of its place first");
  else handle.focus({ preventScroll: true });
}
