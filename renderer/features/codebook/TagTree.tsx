import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type CodebookEntry, giveNumberKey, placeTag, quoted, type TagId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { ContextMenu } from "#ui/ContextMenu.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { TreeRow } from "./TreeRow.tsx";
import type { TagQuestion } from "./tag-question.ts";
import { type DropSide, dragTag, dropPlace, dropSide, isTagDrag } from "./tree-drag.ts";
import { pressInTree } from "./tree-key.ts";
import { twinNames } from "./twin-names.ts";
import { useTagDeeds, useTagEntries } from "./use-tag-entries.ts";

export interface TagTreeProps {
  readonly rows: readonly CodebookEntry[];
  readonly folded: ReadonlySet<TagId>;
  readonly chosen: CodebookEntry | null;
  fold(tag: TagId, isFolded: boolean): void;
  ask(question: TagQuestion): void;
  enter(): void;
}

interface Drop {
  readonly tag: TagId;
  readonly side: DropSide;
}

/** The tags as a tree: walked and moved by mouse and by keys. */
export function TagTree({ rows, folded, chosen, fold, ask, enter }: TagTreeProps) {
  const view = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const tree = useRef<HTMLDivElement>(null);
  const dragged = useRef<TagId | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const { codebook } = view;
  const twins = twinNames(codebook);
  const stop = rows.find((entry) => entry === chosen) ?? rows[0] ?? null;
  const moved = useRef<TagId | null>(null);
  const rowOf = (tag: TagId) => tree.current?.querySelector<HTMLElement>(`[data-tag-row="${CSS.escape(tag)}"]`);
  // At once, so that the next key already finds the focus there; the row that has it is the chosen one.
  const goTo = (tag: TagId) => rowOf(tag)?.focus();
  useLayoutEffect(() => {
    // A row that takes another place in the page loses the focus.
    if (moved.current !== null) rowOf(moved.current)?.focus();
    moved.current = null;
  });
  const deeds = useTagDeeds((tag) => {
    const index = rows.findIndex((entry) => entry.tag.id === tag);
    const beside = rows[index + 1] ?? rows[index - 1];
    if (beside !== undefined) goTo(beside.tag.id);
  });
  const shownParents = new Set(rows.map(({ parent }) => parent));
  const isOpen = ({ tag, children }: CodebookEntry): boolean | null => {
    if (shownParents.has(tag.id)) return true;
    return folded.has(tag.id) && children.length > 0 ? false : null;
  };
  const giveKey = (tag: TagId, numberKey: number | null) => {
    run((library) => giveNumberKey(library, { tag, numberKey }));
    announce(numberKey === null ? "No key of its own" : `Key ${numberKey}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rowAt(event.target, rows);
    if (at === null) return;
    const acts = { rows, folded, hasSingleKeys, deeds, goTo, fold, ask, giveKey, enter };
    if (event.altKey) moved.current = at.tag.id;
    if (pressInTree(event, at, acts)) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = rowAt(event.target, rows);
    if (at === null) return;
    if ((event.target as Element).closest("[data-fold]") !== null) fold(at.tag.id, !folded.has(at.tag.id));
    else desk.arrangeCodebook({ tag: at.tag.id });
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    const at = rowAt(event.target, rows);
    if (at === null || dragged.current === null || !isTagDrag(event)) return;
    const row = (event.target as Element).closest("[data-tag-row]") as Element;
    const side = dropSide(row, event.clientY);
    const place = dropPlace(codebook, dragged.current, { tag: at.tag.id, side, isOpen: isOpen(at) === true });
    if (place === null) {
      setDrop(null);
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    if (drop?.tag !== at.tag.id || drop.side !== side) setDrop({ tag: at.tag.id, side });
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    const tag = dragged.current;
    const at = drop === null ? undefined : codebook.byId.get(drop.tag);
    setDrop(null);
    if (tag === null || drop === null || at === undefined) return;
    event.preventDefault();
    const place = dropPlace(codebook, tag, { ...drop, isOpen: isOpen(at) === true });
    if (place === null) return;
    run((library) => placeTag(library, { tag, ...place }));
    if (place.parent !== null) fold(place.parent, false);
    announce(`${quoted(codebook.byId.get(tag)?.tag.name ?? "")} moved`);
  };
  useEffect(() => {
    if (chosen === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-tag-row="${CSS.escape(chosen.tag.id)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <WithMenu entry={chosen} deeds={deeds} ask={ask}>
      <div
        ref={tree}
        role="tree"
        aria-label="Tags"
        tabIndex={-1}
        className="tag-tree"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const at = rowAt(event.target, rows);
          if (at !== null) desk.arrangeCodebook({ tag: at.tag.id });
        }}
        onClick={onClick}
        onContextMenu={(event) => {
          const at = rowAt(event.target, rows);
          if (at !== null) desk.arrangeCodebook({ tag: at.tag.id });
        }}
        onDragStart={(event) => {
          const at = rowAt(event.target, rows);
          if (at === null) return;
          dragged.current = at.tag.id;
          dragTag(event, at.tag.id);
        }}
        onDragOver={onDragOver}
        onDragLeave={(event) => event.relatedTarget === null && setDrop(null)}
        onDrop={onDrop}
        onDragEnd={() => {
          dragged.current = null;
          setDrop(null);
        }}
      >
        {rows.map((entry) => (
          <TreeRow
            key={entry.tag.id}
            entry={entry}
            count={view.highlightCountByTag.get(entry.tag.id) ?? 0}
            isChosen={entry === chosen}
            isStop={entry === stop}
            isOpen={isOpen(entry)}
            drop={drop?.tag === entry.tag.id ? drop.side : null}
            isTwin={twins.has(entry.tag.id)}
          />
        ))}
      </div>
    </WithMenu>
  );
}

function WithMenu({
  entry,
  children,
  ...rest
}: {
  readonly entry: CodebookEntry | null;
  readonly deeds: ReturnType<typeof useTagDeeds>;
  ask(question: TagQuestion): void;
  readonly children: React.ReactElement;
}) {
  return entry === null ? (
    children
  ) : (
    <OfTag entry={entry} {...rest}>
      {children}
    </OfTag>
  );
}

function OfTag({
  entry,
  deeds,
  ask,
  children,
}: {
  readonly entry: CodebookEntry;
  readonly deeds: ReturnType<typeof useTagDeeds>;
  ask(question: TagQuestion): void;
  readonly children: React.ReactElement;
}) {
  return (
    <ContextMenu label={`Tag ${entry.tag.name}`} entries={useTagEntries(entry, deeds, ask)}>
      {children}
    </ContextMenu>
  );
}

function rowAt(target: EventTarget, rows: readonly CodebookEntry[]): CodebookEntry | null {
  const id = target instanceof Element ? target.closest<HTMLElement>("[data-tag-row]")?.dataset.tagRow : undefined;
  return rows.find(({ tag }) => tag.id === id) ?? null;
}
