import { type ReactNode, useRef } from "react";
import { type CodebookEntry, counted, recolourTag, renameTag, type TagColour, tagColours } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon, PencilIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { NameField } from "#ui/NameField.tsx";
import { Popover } from "#ui/Popover.tsx";
import type { TagQuestion } from "./tag-question.ts";
import { type TagDeeds, useTagEntries } from "./use-tag-entries.ts";

export interface TagHeadProps {
  readonly entry: CodebookEntry;
  readonly deeds: TagDeeds;
  readonly asked: TagQuestion | null;
  ask(question: TagQuestion | null): void;
  done(): void;
  readonly renderColours: (props: { value: TagColour; onValue(value: TagColour): void }) => ReactNode;
}

/** Colour, name, how much it is used, and the tag's menu. */
export function TagHead({ entry, deeds, asked, ask, done, renderColours }: TagHeadProps) {
  const { tag, isArchived } = entry;
  const view = useLibraryView();
  const run = useRun();
  const swatch = useRef<HTMLButtonElement>(null);
  const entries = useTagEntries(entry, deeds, ask);
  const line = tagColours.find(({ colour }) => colour === tag.colour)?.line ?? "";
  return (
    <header className="tag-head">
      <button
        type="button"
        ref={swatch}
        className="tag-head-colour"
        aria-label={`Colour and line: ${tag.colour}, ${line}`}
        title="Colour and line"
        aria-haspopup="dialog"
        aria-expanded={asked === "colour"}
        onClick={() => ask("colour")}
      >
        <span className="tag-swatch" data-tag={tag.colour} aria-hidden="true" />
      </button>
      {asked === "name" ? (
        <NameField
          label={`New name of tag ${tag.name}`}
          name={tag.name}
          onDone={done}
          onName={(name) => run((library) => renameTag(library, { tag: tag.id, name })) !== null}
        />
      ) : (
        <h2 className="tag-head-name">
          <bdi>{tag.name}</bdi>
        </h2>
      )}
      {asked === "name" ? null : (
        <IconButton size="small" label="Rename the tag" icon={<PencilIcon />} keys="F2" onClick={() => ask("name")} />
      )}
      <span className="tag-head-count">
        {counted(view.highlightCountByTag.get(tag.id) ?? 0, "highlight")}
        {isArchived ? " · archived" : ""}
      </span>
      <Menu
        align="end"
        label={`Tag ${tag.name}`}
        trigger={<IconButton label={`More about tag ${tag.name}`} icon={<MoreIcon />} />}
        entries={entries}
      />
      <Popover
        open={asked === "colour"}
        onOpenChange={(open) => !open && ask(null)}
        anchor={swatch}
        align="start"
        label={`Colour and line of tag ${tag.name}`}
        returnFocus={swatch}
      >
        {renderColours({
          value: tag.colour,
          onValue: (colour) => void run((library) => recolourTag(library, { tag: tag.id, colour })),
        })}
      </Popover>
      {tag.archived ? (
        <Button size="small" onClick={() => deeds.setArchived(tag.id, false)}>
          Take out of the archive
        </Button>
      ) : null}
    </header>
  );
}
