import { useState } from "react";
import { addTag, type TagId } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { PlusIcon, SearchIcon } from "#ui/icons.ts";
import { matchOptions } from "#ui/match-options.ts";
import { NameField } from "#ui/NameField.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useWalk } from "#ui/use-walk.ts";
import { TagRow } from "./TagRow.tsx";
import "./tag-list.css";

/** From so many tags on, the list has a field that narrows it. */
const manyTags = 13;

/** The tags of the library, for the rail: pressing one filters the inspector, its menu changes it, the pin keeps using it. */
export function TagList() {
  const view = useLibraryView();
  const { ids } = useSession();
  const run = useRun();
  const filter = useDeskState((desk) => desk.inspector.filter.tag);
  const [isAdding, setAdding] = useState(false);
  const [query, setQuery] = useState("");
  const { tags } = view;
  const { byId, entries } = view.codebook;
  const offered = entries.filter(({ isArchived }) => !isArchived);
  const lasts = new Map(offered.map((entry) => [entry.parent, entry]));
  const firsts = new Map(offered.toReversed().map((entry) => [entry.parent, entry]));
  const isLong = tags.length >= manyTags;
  const found =
    isLong && query.trim() !== ""
      ? new Set(
          matchOptions(
            [{ id: "tags", options: tags.map((tag) => ({ id: tag.id, label: tag.name })) }],
            query,
            tags.length,
          ).flatMap((group) => group.options.map((option) => option.id)),
        )
      : null;
  const shown = found === null ? tags : tags.filter((tag) => found.has(tag.id));
  const walk = useWalk(
    shown.map((tag) => tag.id),
    filter,
  );
  return (
    <section className="tag-list" aria-labelledby="tag-list-head">
      <div className="tag-list-head">
        <h2 className="eyebrow" id="tag-list-head">
          Tags
        </h2>
        <IconButton size="small" label="New tag" icon={<PlusIcon />} onClick={() => setAdding(true)} />
      </div>
      {isLong ? (
        <TextField
          label="Find a tag"
          hideLabel
          placeholder="Find a tag"
          value={query}
          onValue={setQuery}
          onKeyDown={(event) => event.key === "Escape" && setQuery("")}
          leading={<SearchIcon />}
        />
      ) : null}
      {isAdding ? (
        <NameField
          label="Name of the new tag"
          name=""
          placeholder="Name of the tag"
          onDone={() => setAdding(false)}
          onName={(name) => run((library) => addTag(library, { newId: ids.next() as TagId, name })) !== null}
        />
      ) : null}
      {tags.length === 0 && !isAdding ? (
        <div className="tag-list-empty">
          <p>No tags yet. A tag is a name and a colour for passages of one kind.</p>
          <Button size="small" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            New tag
          </Button>
        </div>
      ) : null}
      <ul {...walk.props}>
        {shown.map((tag) => {
          const entry = byId.get(tag.id);
          if (entry === undefined) return null;
          return (
            <TagRow
              key={tag.id}
              entry={entry}
              count={view.highlightCountByTag.get(tag.id) ?? 0}
              isFirst={firsts.get(entry.parent) === entry}
              isLast={lasts.get(entry.parent) === entry}
              isStop={walk.stop === tag.id}
            />
          );
        })}
      </ul>
      {found !== null && shown.length === 0 ? (
        <p className="tag-list-empty">
          No tag is called that.{" "}
          <Button size="small" variant="quiet" onClick={() => setQuery("")}>
            Show all
          </Button>
        </p>
      ) : null}
    </section>
  );
}
