import { memo, type ReactElement } from "react";
import type { CodebookEntry } from "#core/index.ts";
import { ChevronRightIcon } from "#ui/icons.ts";
import { Kbd } from "#ui/Kbd.tsx";
import type { DropSide } from "./tree-drag.ts";

export interface TreeRowProps {
  readonly entry: CodebookEntry;
  /** Highlights that bear it. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  /** `null`: nothing stands below it that could be shown. */
  readonly isOpen: boolean | null;
  /** Where a dragged tag is held over it. */
  readonly drop: DropSide | null;
  readonly isTwin: boolean;
}

/** One tag in the tree. Presses, keys and drags are heard by the tree around it. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps): ReactElement {
  const { entry, count, isChosen, isStop, isOpen, drop, isTwin } = props;
  const { tag, depth, merged, isArchived, numberKey } = entry;
  return (
    <div
      role="treeitem"
      className="tree-row"
      aria-level={depth + 1}
      aria-selected={isChosen}
      {...(isOpen === null ? {} : { "aria-expanded": isOpen })}
      tabIndex={isStop ? 0 : -1}
      data-tag-row={tag.id}
      data-drop={drop ?? undefined}
      data-archived={isArchived || undefined}
      draggable
      style={{ "--depth": Math.min(depth, 8) } as React.CSSProperties}
    >
      <span className="tree-fold" data-fold={isOpen === null ? undefined : ""} aria-hidden="true">
        {isOpen === null ? null : <ChevronRightIcon />}
      </span>
      <span className="tag-swatch" data-tag={tag.colour} aria-hidden="true" />
      <bdi className="tree-name" title={tag.name}>
        {tag.name}
      </bdi>
      {isTwin ? <span className="tree-sign">same name</span> : null}
      {isArchived ? <span className="tree-sign">archived</span> : null}
      {merged.length === 0 ? null : (
        <span className="tree-sign" title={`With ${merged.map(({ name }) => name).join(", ")}`}>
          +{merged.length}
          <span className="visually-hidden"> merged into it</span>
        </span>
      )}
      <span className="tree-count">
        {count}
        <span className="visually-hidden">{count === 1 ? " highlight" : " highlights"}</span>
      </span>
      <span className="tree-key">
        {numberKey === null ? null : (
          <>
            <span className="visually-hidden">key </span>
            <Kbd keys={String(numberKey)} />
          </>
        )}
      </span>
    </div>
  );
});
