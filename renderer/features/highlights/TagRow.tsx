import { useRef, useState } from "react";
import { type CodebookEntry, deleteTag, recolourTag, renameTag, showHidden, stepTag } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { usePassageDrop } from "#state/use-passage-drop.ts";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon, PinIcon } from "#ui/icons.ts";
import { Kbd } from "#ui/Kbd.tsx";
import { Menu } from "#ui/Menu.tsx";
import { NameField } from "#ui/NameField.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TagColours } from "./TagColours.tsx";
import { TagSwatch } from "./TagSwatch.tsx";
import { useMarking } from "./use-marking.ts";

export interface TagRowProps {
  readonly entry: CodebookEntry;
  /** Highlights that bear it. */
  readonly count: number;
  /** Among the tags that stand below the same one. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isStop: boolean;
}

/** One tag: swatch, name, count and number key; the pin and the menu show while it is hovered or has the focus. */
export function TagRow({ entry, count, isFirst, isLast, isStop }: TagRowProps) {
  const { tag, numberKey, depth } = entry;
  const desk = useDesk();
  const run = useRun();
  const isSticky = useDeskState((state) => state.stickyTag === tag.id);
  const isFilter = useDeskState((state) => state.inspector.filter.tag === tag.id);
  const [editing, setEditing] = useState<"name" | "colour" | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const face = useRef<HTMLButtonElement>(null);
  const marking = useMarking();
  const drop = usePassageDrop((target) => marking.tagWith(tag.id, target));
  const writeNote = () => {
    desk.write({ collection: "tags", id: tag.id });
    desk.showInspector("notes");
  };
  const toggleFilter = () => {
    desk.filterInspector({ tag: isFilter ? null : tag.id });
    if (!isFilter) desk.showInspector("highlights");
  };
  const back = () => {
    setEditing(null);
    requestAnimationFrame(() => face.current?.focus());
  };
  const remove = () => {
    const beside = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    run((library) => deleteTag(library, { tag: tag.id }), { canUndo: true });
    // The row that had the focus is gone; the one beside it goes on.
    requestAnimationFrame(() => beside?.querySelector("button")?.focus());
  };
  if (editing === "name") {
    return (
      <li className="tag-row tag-row-editing">
        <NameField
          label={`New name of tag ${tag.name}`}
          name={tag.name}
          onDone={back}
          onName={(name) => run((library) => renameTag(library, { tag: tag.id, name })) !== null}
        />
      </li>
    );
  }
  return (
    <li
      className="tag-row"
      ref={row}
      data-filter={isFilter || undefined}
      data-depth={Math.min(depth, 3)}
      data-drop={drop.isOver || undefined}
      {...drop.props}
    >
      <button
        type="button"
        ref={face}
        className="tag-row-face"
        tabIndex={isStop ? 0 : -1}
        data-walk={tag.id}
        aria-pressed={isFilter}
        onClick={toggleFilter}
        onKeyDown={(event) => event.key === "F2" && setEditing("name")}
        title={showHidden(tag.name)}
      >
        <TagSwatch colour={tag.colour} />
        <span className="tag-row-name">{showHidden(tag.name)}</span>
        <span className="tag-row-count">
          {count}
          <span className="visually-hidden">{count === 1 ? " highlight" : " highlights"}</span>
        </span>
        {numberKey === null ? null : (
          <span className="tag-row-key">
            <Kbd keys={String(numberKey)} />
          </span>
        )}
      </button>
      <span className="tag-row-tools" data-sticky={isSticky || undefined}>
        <IconButton
          size="small"
          className="tag-row-pin"
          label={isSticky ? `Stop keeping tag ${tag.name}` : `Keep using tag ${tag.name}`}
          icon={<PinIcon />}
          pressed={isSticky}
          tabIndex={isStop ? 0 : -1}
          onClick={() => desk.setStickyTag(isSticky ? null : tag.id)}
        />
        <Menu
          align="end"
          returnFocus={face}
          trigger={
            <IconButton size="small" label={`Change tag ${tag.name}`} icon={<MoreIcon />} tabIndex={isStop ? 0 : -1} />
          }
          entries={[
            { kind: "check", id: "filter", label: "Only its highlights", checked: isFilter, onChecked: toggleFilter },
            {
              kind: "check",
              id: "sticky",
              label: "Keep using (h)",
              checked: isSticky,
              onChecked: (on) => desk.setStickyTag(on ? tag.id : null),
            },
            { kind: "separator", id: "line" },
            { id: "note", label: "Write a note", onSelect: writeNote },
            { id: "rename", label: "Rename…", keys: "F2", onSelect: () => setEditing("name") },
            { id: "recolour", label: "Colour and line…", onSelect: () => setEditing("colour") },
            {
              id: "up",
              label: "Move up",
              disabled: isFirst,
              onSelect: () => run((library) => stepTag(library, { tag: tag.id, step: "up" })),
            },
            {
              id: "down",
              label: "Move down",
              disabled: isLast,
              onSelect: () => run((library) => stepTag(library, { tag: tag.id, step: "down" })),
            },
            { kind: "separator", id: "line-2" },
            {
              id: "delete",
              label: "Delete",
              onSelect: remove,
            },
          ]}
        />
      </span>
      <Popover
        open={editing === "colour"}
        onOpenChange={(open) => !open && setEditing(null)}
        anchor={row}
        align="start"
        label={`Colour and line of tag ${tag.name}`}
        returnFocus={face}
      >
        <TagColours
          value={tag.colour}
          onValue={(colour) => {
            run((library) => recolourTag(library, { tag: tag.id, colour }));
          }}
        />
      </Popover>
    </li>
  );
}
