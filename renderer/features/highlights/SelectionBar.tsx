import { showHidden, type Tag, type TextRange, viewOf } from "#core/index.ts";
import type { PaneSelection } from "#state/desk.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { MoreIcon, TagIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { Popover } from "#ui/Popover.tsx";
import { Toolbar, ToolbarButton, ToolbarSeparator } from "#ui/Toolbar.tsx";
import type { Anchor, Place } from "#ui/types.ts";
import { compareEntries } from "./compare-entries.ts";
import { copyAsEntry } from "./copy-entries.ts";
import { latestTags } from "./latest-tags.ts";
import { SaidByOffer } from "./SaidByOffer.tsx";
import { shortName } from "./short-name.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { useMarking } from "./use-marking.ts";
import "./selection-bar.css";

/** px of a tag's button without its name, and of a letter at 12 px. */
const besideName = 64;
const letterWidth = 7;

export interface SelectionBarProps {
  readonly selection: PaneSelection;
  /** The selected text, or its first line. */
  readonly anchor: Anchor;
  /** The pane, in which the bar stays. */
  readonly boundary: Element | null;
  /** Selects another stretch in its place. */
  onTake(stretch: TextRange): void;
  /** Escape, and after each action. */
  close(): void;
}

/** One line above the selection: the sticky and the latest tags, all tags, claim, note, copy; below it who says it, where the sentence tells. It takes neither focus nor selection. */
export function SelectionBar({ selection, anchor, boundary, onTake, close }: SelectionBarProps) {
  const library = useLibrary();
  const { person } = useSession();
  const marking = useMarking();
  const stickyTag = useDeskState((desk) => desk.stickyTag);
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const held = useDeskState((desk) => desk.firstPassage);
  const keptStyle = useDeskState((desk) => desk.quotationStyle);
  const { codebook } = viewOf(library);
  const room = boundary?.clientWidth ?? 640;
  const hasCopy = room >= 440;
  const roomForTags = room - (hasCopy ? 300 : 250);
  const letters = Math.max(6, Math.min(22, Math.floor((roomForTags - besideName) / letterWidth)));
  const offered = tagsThatFit(latestTags(viewOf(library), person, marking.stickyTag), roomForTags, letters);
  const keys = (key: string) => (hasSingleKeys ? key : undefined);
  const then = (act: () => boolean) => () => {
    if (act()) close();
  };
  const place = placeOf(anchor);
  return (
    <Popover
      open
      onOpenChange={(open) => !open && close()}
      label="Mark the selection"
      anchor={anchor}
      side="top"
      sideOffset={8}
      boundary={boundary}
      takesFocus={false}
      padded={false}
    >
      <div className="selection-bar">
        <Toolbar label="Mark the selection" keepsSelection>
          {offered.map((tag) => {
            const number = codebook.byId.get(tag.id)?.numberKey;
            return (
              <ToolbarButton
                key={tag.id}
                label={shortName(tag, letters)}
                icon={<TagSwatch colour={tag.colour} />}
                className={tag.id === stickyTag ? "selection-bar-sticky" : undefined}
                title={showHidden(tag.name)}
                keys={number ? keys(String(number)) : undefined}
                onClick={then(() => marking.mark(selection, tag.id))}
              />
            );
          })}
          {offered.length === 0 ? (
            <ToolbarButton label="Highlight" keys={keys("h")} onClick={then(() => marking.markWithSticky(selection))} />
          ) : null}
          <ToolbarButton
            label="All tags…"
            icon={<TagIcon />}
            iconOnly
            keys={keys("t")}
            onClick={() => marking.openTagPicker(selection, place)}
          />
          <ToolbarSeparator />
          <ToolbarButton label="Claim" keys={keys("c")} onClick={() => marking.openClaimPicker(selection, place)} />
          <ToolbarButton label="Note" keys={keys("n")} onClick={then(() => marking.note(selection))} />
          {hasCopy ? (
            <ToolbarButton label="Copy" title="Copy with source" onClick={then(() => marking.copy(selection))} />
          ) : null}
          <Menu
            label="More"
            align="end"
            trigger={<ToolbarButton label="More" icon={<MoreIcon />} iconOnly />}
            entries={[
              { id: "plain", label: "Highlight without a tag", onSelect: then(() => marking.mark(selection)) },
              ...(stickyTag === null
                ? []
                : [
                    {
                      id: "sticky",
                      label: "Highlight with the kept tag",
                      keys: keys("h"),
                      onSelect: then(() => marking.markWithSticky(selection)),
                    },
                  ]),
              { id: "copy", label: "Copy with source", onSelect: then(() => marking.copy(selection)) },
              copyAsEntry(marking, { target: selection, kept: keptStyle }, close),
              { kind: "separator" as const, id: "before-variants" },
              ...compareEntries(marking, selection, { held, keys }, close),
              { kind: "separator" as const, id: "line" },
              { id: "let-go", label: "Let the selection go", keys: "Escape", onSelect: close },
            ]}
          />
        </Toolbar>
        <SaidByOffer selection={selection} onTake={onTake} />
      </div>
    </Popover>
  );
}

/** At least one, at most three tags whose buttons fit into so many px. */
function tagsThatFit(tags: readonly Tag[], px: number, letters: number): readonly Tag[] {
  let taken = 0;
  return tags.slice(0, 3).filter((tag, index) => {
    taken += besideName + letterWidth * shortName(tag, letters).length;
    return index === 0 || taken <= px;
  });
}

/** A picker outlives the bar, so it stands at the place where the anchor was when it opened. */
function placeOf(anchor: Anchor): Place | null {
  const place = typeof anchor === "function" ? anchor() : "current" in anchor ? anchor.current : anchor;
  return place;
}
