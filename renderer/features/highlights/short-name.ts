import { showHidden, type Tag } from "#core/index.ts";

/** A tag's name where there is room for one line only, cut to so many UTF-16 units with its ellipsis. */
export function shortName(tag: Tag, most = 22): string {
  const name = showHidden(tag.name);
  return name.length > most
    ? `${name
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : name;
}
