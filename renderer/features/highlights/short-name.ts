import type { Tag } from "#core/index.ts";

/** A tag's name where there is room for one line only: cut after 20 UTF-16 units. */
export function shortName({ name }: Tag): string {
  return name.length > 22 ? `${name.slice(0, 20).toWellFormed().trimEnd()}…` : name;
}
