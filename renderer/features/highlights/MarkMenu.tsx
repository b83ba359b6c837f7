import { useRef } from "react";
import { quoted, type Stretch, type TextRange, viewOf } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { Place } from "#ui/types.ts";
import { compareEntries } from "./compare-entries.ts";
import { copyAsEntry } from "./copy-entries.ts";
import { saidBySelection } from "./said-by-selection.ts";
import { shortName } from "./short-name.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { useMarking } from "./use-marking.ts";

export interface MarkMenuProps {
  /** The sentence, or what it was widened or trimmed to. */
  readonly passage: Stretch;
  readonly anchor: Place;
  /** Widens (1) or trims (-1) the passage by a word at one end. Answers the new passage, or `null` where it goes no further. */
  onAdjust(end: "start" | "end", by: 1 | -1): Stretch | null;
  /** Holds another stretch in its place. */
  onTake(stretch: TextRange): void;
  /** What else can be done with the passage, beside marking it. */
  readonly further?: readonly MenuEntry[] | undefined;
  close(): void;
}

/** The way to mark without a mouse: all that the selection bar offers, and the passage's ends moved word by word. */
export function MarkMenu({ passage, anchor, onAdjust, onTake, further = [], close }: MarkMenuProps) {
  const library = useLibrary();
  const view = viewOf(library);
  const marking = useMarking();
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const held = useDeskState((desk) => desk.firstPassage);
  const kept = useDeskState((desk) => desk.quotationStyle);
  const isAdjusting = useRef(false);
  const textOf = (stretch: Stretch) =>
    library.editions.get(stretch.edition)?.text.slice(stretch.start, stretch.end) ?? "";
  const keys = (key: string) => (hasSingleKeys ? key : undefined);
  const sticky = marking.stickyTag === null ? undefined : library.tags.get(marking.stickyTag);
  const said = saidBySelection(view, passage);
  const speaker = useDeskState((desk) => desk.selection?.speaker);
  const adjust = (end: "start" | "end", by: 1 | -1) => () => {
    isAdjusting.current = true;
    const adjusted = onAdjust(end, by);
    announce(adjusted === null ? "No further" : textOf(adjusted));
  };
  const entries: readonly MenuEntry[] = [
    {
      kind: "group",
      id: "passage",
      label: quoted(textOf(passage)),
      entries: [
        {
          id: "highlight",
          label: "Highlight",
          keys: keys("h"),
          ...(sticky === undefined ? {} : { detail: shortName(sticky) }),
          onSelect: () => marking.markWithSticky(passage),
        },
        ...[...view.codebook.byNumber].map(([number, tag]) => ({
          id: tag.id,
          label: tag.name,
          icon: <TagSwatch colour={tag.colour} />,
          keys: keys(String(number)),
          onSelect: () => marking.mark(passage, tag.id),
        })),
        {
          id: "all-tags",
          label: "All tags…",
          keys: keys("t"),
          opens: true,
          onSelect: () => marking.openTagPicker(passage, anchor),
        },
      ],
    },
    { kind: "separator", id: "after-tags" },
    {
      id: "claim",
      label: "Claim…",
      keys: keys("c"),
      opens: true,
      onSelect: () => marking.openClaimPicker(passage, anchor),
    },
    { id: "note", label: "Note", keys: keys("n"), opens: true, onSelect: () => marking.note(passage) },
    { id: "copy", label: "Copy with source", onSelect: () => marking.copy(passage) },
    copyAsEntry(marking, { target: passage, kept }),
    { kind: "separator", id: "before-variants" },
    ...compareEntries(marking, passage, { held, keys }),
    ...(said === null ? [] : [{ kind: "separator" as const, id: "before-said" }]),
    ...(said?.speaker == null
      ? []
      : [
          {
            kind: "check" as const,
            id: "said-by",
            label: `Said by ${said.speaker.printed}`,
            keys: keys("s"),
            checked: speaker !== undefined,
            onChecked: () => {
              isAdjusting.current = true;
              marking.toggleSpeaker();
            },
          },
        ]),
    ...(said === null
      ? []
      : [
          {
            id: "whole",
            label: "Take in the whole sentence",
            keys: keys("w"),
            onSelect: () => {
              isAdjusting.current = true;
              onTake(said.whole);
              announce(textOf({ ...passage, ...said.whole }));
            },
          },
        ]),
    ...(further.length === 0 ? [] : [{ kind: "separator" as const, id: "before-further" }, ...further]),
    { kind: "separator", id: "before-ends" },
    { id: "widen-start", label: "Widen at the start by a word", onSelect: adjust("start", 1) },
    { id: "trim-start", label: "Trim at the start by a word", onSelect: adjust("start", -1) },
    { id: "widen-end", label: "Widen at the end by a word", onSelect: adjust("end", 1) },
    { id: "trim-end", label: "Trim at the end by a word", onSelect: adjust("end", -1) },
  ];
  return (
    <Menu
      open
      label="Mark the passage"
      anchor={anchor}
      entries={entries}
      onOpenChange={(open) => {
        // A step at an end asks to close as every entry does; the menu stays for the next step.
        const stays = isAdjusting.current;
        isAdjusting.current = false;
        if (!open && !stays) close();
      }}
    />
  );
}
