import { type MarkTarget, type TagId, viewOf } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { latestTags } from "./latest-tags.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { useMarking } from "./use-marking.ts";

/** All tags, the latest first; typing filters, and a new name makes a tag. On a highlight the choice toggles one's own tag. */
export function TagPicker({ target, onDone }: { readonly target: MarkTarget; onDone(): void }) {
  const library = useLibrary();
  const { person } = useSession();
  const marking = useMarking();
  const view = viewOf(library);
  const own =
    "highlight" in target
      ? (view.highlightById.get(target.highlight)?.taggings ?? [])
          .filter((one) => one.person === person)
          .map((one) => one.tag)
      : [];
  const options = latestTags(view, person, marking.stickyTag).map((tag) => {
    const number = view.codebook.byId.get(tag.id)?.numberKey;
    return {
      id: tag.id,
      label: tag.name,
      icon: <TagSwatch colour={tag.colour} />,
      keys: number ? String(number) : undefined,
    };
  });
  return (
    <Combobox
      label="Tag"
      placeholder="Find a tag, or type a new name"
      groups={[{ id: "tags", options }]}
      limit={200}
      selectedIds={"highlight" in target ? own : undefined}
      emptyText="No tags yet. Type a name to make one."
      onChoose={(option) => {
        onDone();
        marking.mark(target, option.id as TagId);
      }}
      create={{
        label: (query) => `New tag “${query}”`,
        onCreate: (query) => {
          if (marking.markWithNewTag(query, target)) onDone();
        },
      }}
    />
  );
}
