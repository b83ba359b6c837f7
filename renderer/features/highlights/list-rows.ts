import type { HighlightGroup, HighlightId } from "#core/index.ts";
import type { ListRow } from "./choosing.ts";

/** The rows of a list, and the ways to find one. */
export interface ListRows {
  readonly flat: readonly ListRow[];
  readonly keys: readonly string[];
  readonly byKey: ReadonlyMap<string, HighlightId>;
  /** The first row of each highlight. */
  readonly firstOf: ReadonlyMap<HighlightId, string>;
  /** The keys of each group's rows. */
  readonly byGroup: readonly (readonly string[])[];
  readonly keysByGroup: readonly ReadonlySet<string>[];
  readonly idsByGroup: readonly ReadonlySet<HighlightId>[];
}

/** A row is called by its highlight; in further groups also by the group. */
export function rowsOf(groups: readonly HighlightGroup[]): ListRows {
  const firstOf = new Map<HighlightId, string>();
  const byGroup = groups.map(({ head, highlights }) =>
    highlights.map(({ highlight: { id } }): ListRow => {
      const key = firstOf.has(id) ? `${id} ${head?.value ?? ""}` : id;
      if (!firstOf.has(id)) firstOf.set(id, key);
      return { key, id };
    }),
  );
  const flat = byGroup.flat();
  return {
    flat,
    keys: flat.map(({ key }) => key),
    byKey: new Map(flat.map(({ key, id }) => [key, id])),
    firstOf,
    byGroup: byGroup.map((own) => own.map(({ key }) => key)),
    keysByGroup: byGroup.map((own) => new Set(own.map(({ key }) => key))),
    idsByGroup: byGroup.map((own) => new Set(own.map(({ id }) => id))),
  };
}
