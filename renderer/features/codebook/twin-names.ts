import type { Codebook, TagId } from "#core/index.ts";

/** Tags whose name another tag has too, as after two people each made one, with the first of that name. */
export function twinNames(codebook: Codebook): ReadonlyMap<TagId, TagId> {
  const firsts = new Map<string, TagId>();
  const twins = new Map<TagId, TagId>();
  for (const { tag } of codebook.entries) {
    const name = tag.name.trim().toLowerCase();
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, tag.id);
    else twins.set(tag.id, first).set(first, first);
  }
  return twins;
}
