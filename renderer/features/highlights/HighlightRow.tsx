import { memo, type ReactNode } from "react";
import { counted, type HighlightView, highlightPlace, notesOn, showHidden } from "#core/index.ts";
import { carryPassage } from "#state/passage-drag.ts";
import { useLibraryView } from "#state/session-context.tsx";
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
  readonly onGo: (view: HighlightView, how: "jump" | "follow") => void;
  readonly children?: ReactNode;
}

/** One highlight: colour and line, place, words, tags. Pressing it goes there. */
export const HighlightRow = memo(function HighlightRow({
  view,
  isCurrent,
  isOpen,
  isStop,
  walk,
  onGo,
  children,
}: HighlightRowProps) {
  const { highlight, report, tags, evidence } = view;
  const notes = notesOn(useLibraryView(), { collection: "highlights", id: highlight.id }).length;
  const claims = new Set(evidence.map((tie) => tie.claim)).size;
  const also = [...(claims === 0 ? [] : [counted(claims, "claim")]), ...(notes === 0 ? [] : [counted(notes, "note")])];
  return (
    <div
      className="highlight-row"
      data-highlight={highlight.id}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
    >
      <button
        type="button"
        className="highlight-row-face"
        tabIndex={isStop ? 0 : -1}
        data-walk={walk}
        aria-current={isCurrent || undefined}
        aria-expanded={isOpen}
        onClick={() => onGo(view, "jump")}
        draggable
        onDragStart={(event) => carryPassage(event.dataTransfer, { highlight: highlight.id }, highlight.passage.exact)}
      >
        <span className="highlight-row-swatch">
          {tags[0] === undefined ? (
            <span className="tag-swatch highlight-untagged" />
          ) : (
            <TagSwatch colour={tags[0].colour} />
          )}
        </span>
        <span className="highlight-row-place">
          <span className="visually-hidden">{`${report.siglum} `}</span>
          {highlightPlace(view)}
        </span>
        <span className="highlight-row-words">
          <q className="quotation">{highlight.passage.exact}</q>
          {isOpen || (tags.length === 0 && also.length === 0) ? null : (
            <span className="highlight-row-tags">
              {tags.map((tag) => (
                <span key={tag.id} className="tag-name" data-tag={tag.colour}>
                  {showHidden(tag.name)}
                </span>
              ))}
              {also.map((words) => (
                <span key={words}>{words}</span>
              ))}
            </span>
          )}
        </span>
      </button>
      {children}
    </div>
  );
});
