import {
  archiveTag,
  type CodebookEntry,
  deleteTag,
  type Library,
  placeAfter,
  stepTag,
  type TagId,
  type TagStep,
} from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { TagQuestion } from "./tag-question.ts";

const steps: readonly { readonly step: TagStep; readonly label: string; readonly keys: string }[] = [
  { step: "up", label: "Move up", keys: "Alt+Shift+ArrowUp" },
  { step: "down", label: "Move down", keys: "Alt+Shift+ArrowDown" },
  { step: "in", label: "Move a level in", keys: "Alt+Shift+ArrowRight" },
  { step: "out", label: "Move a level out", keys: "Alt+Shift+ArrowLeft" },
];

export interface TagDeeds {
  remove(tag: TagId): void;
  setArchived(tag: TagId, isArchived: boolean): void;
  step(tag: TagId, step: TagStep): void;
}

/** What can be done with a tag by menu and key alike, each one step of undo. @param leave called before a tag goes. */
export function useTagDeeds(leave: (tag: TagId) => void): TagDeeds {
  const run = useRun();
  return {
    remove: (tag) => {
      leave(tag);
      run((library: Library) => deleteTag(library, { tag }), { canUndo: true });
    },
    setArchived: (tag, isArchived) =>
      void run((library: Library) => archiveTag(library, { tag, isArchived }), { canUndo: true }),
    step: (tag, step) => void run((library: Library) => stepTag(library, { tag, step })),
  };
}

/** The menu of a tag. */
export function useTagEntries(
  entry: CodebookEntry,
  deeds: TagDeeds,
  ask: (question: TagQuestion) => void,
): readonly MenuEntry[] {
  const desk = useDesk();
  const openHistory = useOpenHistory();
  const library = useLibrary();
  const { codebook } = useLibraryView();
  const { tag, isArchived } = entry;
  const isSticky = useDeskState((state) => state.stickyTag === tag.id);
  const isAloneArchived = tag.archived === true;
  return [
    {
      id: "show",
      label: "Show its highlights",
      onSelect: () => {
        desk.filterInspector({ ...noFilter, tag: tag.id });
        desk.showInspector("highlights");
      },
    },
    {
      kind: "check",
      id: "sticky",
      label: "Keep using (h)",
      checked: isSticky,
      disabled: isArchived,
      onChecked: (on) => desk.setStickyTag(on ? tag.id : null),
    },
    { kind: "separator", id: "line-1" },
    { id: "rename", label: "Rename…", keys: "F2", opens: true, onSelect: () => ask("name") },
    { id: "colour", label: "Colour and line…", opens: true, onSelect: () => ask("colour") },
    { id: "new-below", label: "New tag below…", keys: "Insert", opens: true, onSelect: () => ask("new-below") },
    { kind: "separator", id: "line-2" },
    ...steps.map(({ step, label, keys }) => ({
      id: step,
      label,
      keys,
      disabled: placeAfter(library, tag.id, step) === null,
      onSelect: () => deeds.step(tag.id, step),
    })),
    { id: "parent", label: "Stand below…", opens: true, onSelect: () => ask("parent") },
    { kind: "separator", id: "line-3" },
    {
      id: "merge",
      label: "Merge into…",
      opens: true,
      disabled: codebook.entries.length < 2,
      onSelect: () => ask("merge"),
    },
    isAloneArchived || !isArchived
      ? {
          id: "archive",
          label: isAloneArchived ? "Take out of the archive" : "Archive",
          onSelect: () => deeds.setArchived(tag.id, !isAloneArchived),
        }
      : { id: "archive", label: "Archived with the tag above it", disabled: true, onSelect: () => undefined },
    {
      id: "history",
      label: "History…",
      opens: true,
      onSelect: () => openHistory({ collection: "tags", id: tag.id }),
    },
    { id: "delete", label: "Delete", keys: "Delete", onSelect: () => deeds.remove(tag.id) },
  ];
}
