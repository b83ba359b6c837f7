import type { LibraryView, PersonId, Tag, TagId } from "#core/index.ts";

/** All tags: the sticky one, then those that the person used last, then the rest in the order of the codebook. */
export function latestTags(view: LibraryView, person: PersonId, stickyTag: TagId | null): readonly Tag[] {
  const lastUse = new Map<TagId, string>();
  for (const { taggings } of view.highlights) {
    for (const { tag, stamp, person: by } of taggings) {
      if (by === person && stamp > (lastUse.get(tag) ?? "")) lastUse.set(tag, stamp);
    }
  }
  const rank = (tag: Tag) => (tag.id === stickyTag ? "~" : (lastUse.get(tag.id) ?? ""));
  return view.tags.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) > rank(b) ? -1 : 1));
}
