import { memo, type ReactNode } from "react";
import { counted, type HighlightView, hasToConfirm, highlightPlace, noteCounts, showHidden } from "#core/index.ts";
import { carryPassage } from "#state/passage-drag.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { CheckIcon } from "#ui/icons.ts";
import { usePlatform } from "#ui/platform.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import "./highlight-row.css";

export interface HighlightRowProps {
  readonly view: HighlightView;
  readonly isCurrent: boolean;
  /** The card stands open below the words. */
  readonly isOpen: boolean;
  /** Tab reaches it. */
  readonly isStop: boolean;
  /** Its id in the walk by arrow keys, where it takes part. */
  readonly walk?: string;
  /** The siglum stands before the place: nothing else says which report it is of. */
  readonly hasSiglum?: boolean;
  /** Chosen with others. */
  readonly isChosen?: boolean;
  /** A press beside the words chooses it. */
  readonly canChoose?: boolean;
  readonly onPress: (view: HighlightView, press: RowPress) => void;
  readonly children?: ReactNode;
}

/** How a row was pressed. */
export interface RowPress {
  readonly row: string | undefined;
  /** On the place for a tick, by the mouse. */
  readonly isOnTick: boolean;
  /** By a key, not by the mouse. */
  readonly isByKey: boolean;
  readonly hasShift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly hasMod: boolean;
}

/** One highlight: colour and line, place, words, tags. Pressing it goes there. */
export const HighlightRow = memo(function HighlightRow({
  view,
  isCurrent,
  isOpen,
  isStop,
  walk,
  hasSiglum,
  isChosen,
  canChoose,
  onPress,
  children,
}: HighlightRowProps) {
  const isApple = usePlatform() === "apple";
  const { highlight, report, tags, evidence } = view;
  const notes = noteCounts(useLibraryView()).get(highlight.id) ?? 0;
  const isToConfirm = hasToConfirm(useLibrary(), view);
  const claims = new Set(evidence.map((tie) => tie.claim)).size;
  const also = [...(claims === 0 ? [] : [counted(claims, "claim")]), ...(notes === 0 ? [] : [counted(notes, "note")])];
  return (
    <div
      className="highlight-row"
      data-highlight={highlight.id}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
      data-chosen={isChosen || undefined}
    >
      <button
        type="button"
        className="highlight-row-face"
        tabIndex={isStop ? 0 : -1}
        data-walk={walk}
        aria-current={isCurrent || undefined}
        aria-expanded={isOpen}
        draggable
        onDragStart={(event) => carryPassage(event.dataTransfer, { highlight: highlight.id }, highlight.passage.exact)}
        onClick={(event) =>
          onPress(view, {
            row: walk,
            isOnTick: event.target instanceof Element && event.target.closest(".highlight-row-tick") !== null,
            isByKey: event.detail === 0,
            hasShift: event.shiftKey,
            hasMod: isApple ? event.metaKey : event.ctrlKey,
          })
        }
      >
        <span className={canChoose ? "highlight-row-swatch highlight-row-tick" : "highlight-row-swatch"}>
          {tags[0] === undefined ? (
            <span className="tag-swatch highlight-untagged" />
          ) : (
            <TagSwatch colour={tags[0].colour} />
          )}
          {canChoose ? (
            <span className="highlight-row-box" title="Choose (Space)">
              {isChosen ? <CheckIcon /> : null}
            </span>
          ) : null}
        </span>
        <span className="highlight-row-place">
          {isChosen ? <span className="visually-hidden">Chosen: </span> : null}
          <span className={hasSiglum ? undefined : "visually-hidden"}>{`${report.siglum} `}</span>
          {highlightPlace(view)}
        </span>
        <span className="highlight-row-words">
          <q className="quotation">{highlight.passage.exact}</q>
          {isOpen || (tags.length === 0 && also.length === 0 && !isToConfirm) ? null : (
            <span className="highlight-row-tags">
              {tags.map((tag) => (
                <span key={tag.id} className="tag-name" data-tag={tag.colour}>
                  {showHidden(tag.name)}
                </span>
              ))}
              {also.map((words) => (
                <span key={words}>{words}</span>
              ))}
              {isToConfirm ? <span className="to-confirm">to confirm</span> : null}
            </span>
          )}
        </span>
      </button>
      {children}
    </div>
  );
});
