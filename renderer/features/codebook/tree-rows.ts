import { type Codebook, type CodebookEntry, findInText, type TagId } from "#core/index.ts";

export interface TreeView {
  /** Tags whose children are hidden. */
  readonly folded: ReadonlySet<TagId>;
  /** Words that a tag's name must hold; what stands above such a tag is shown too, and nothing is folded. */
  readonly query: string;
  readonly showsArchived: boolean;
}

/** The entries that the tree shows, in its order. */
export function treeRows(codebook: Codebook, { folded, query, showsArchived }: TreeView): readonly CodebookEntry[] {
  const offered = codebook.entries.filter((entry) => showsArchived || !entry.isArchived);
  if (query.trim() !== "") {
    const found = new Set<TagId>();
    for (const { tag, merged } of offered) {
      if (![tag, ...merged].some(({ name }) => findInText(name, query.trim()).length > 0)) continue;
      for (let at: TagId | null = tag.id; at !== null && !found.has(at); at = codebook.byId.get(at)?.parent ?? null)
        found.add(at);
    }
    return offered.filter(({ tag }) => found.has(tag.id));
  }
  const hidden = new Set<TagId>();
  return offered.filter(({ tag, parent }) => {
    const isHidden = parent !== null && (hidden.has(parent) || folded.has(parent));
    if (isHidden) hidden.add(tag.id);
    return !isHidden;
  });
}
