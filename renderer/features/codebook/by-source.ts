import type { HighlightView, Source, SourceId } from "#core/index.ts";

/** What stands for highlights whose speaker is no source: the report itself, nobody yet, or one that is gone. */
export const noSource = "none";

export interface SpokenGroup {
  /** `null` for those whose speaker is no source. */
  readonly source: Source | null;
  readonly highlights: readonly HighlightView[];
}

/** Highlights by who speaks there, sources by name, what no source says last; in each group in the order given. */
export function groupBySource(highlights: readonly HighlightView[]): readonly SpokenGroup[] {
  const groups = new Map<SourceId | null, { source: Source | null; highlights: HighlightView[] }>();
  for (const one of highlights) {
    const key = one.source?.id ?? null;
    const group = groups.get(key) ?? { source: one.source, highlights: [] };
    groups.set(key, group);
    group.highlights.push(one);
  }
  return [...groups.values()].sort((a, b) =>
    a.source === null || b.source === null
      ? Number(a.source === null) - Number(b.source === null)
      : a.source.name.localeCompare(b.source.name),
  );
}
