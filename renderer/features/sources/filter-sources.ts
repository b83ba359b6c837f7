import { foldName, type SourceEntry } from "#core/index.ts";

export interface SourceRow {
  readonly entry: SourceEntry;
  /** Another spelling by which it was found, where its name does not hold the words. */
  readonly foundBy: string | null;
}

/** Sources in which every word of the query stands, in a name, role or side, case and accents aside; in the order given. */
export function filterSources(entries: readonly SourceEntry[], query: string): readonly SourceRow[] {
  const words = foldName(query).split(" ").filter(Boolean);
  if (words.length === 0) return entries.map((entry) => ({ entry, foundBy: null }));
  return entries.flatMap((entry): SourceRow[] => {
    const { source, names } = entry;
    const holds = (text: string) => {
      const folded = foldName(text);
      return words.every((word) => folded.includes(word));
    };
    if (holds(source.name)) return [{ entry, foundBy: null }];
    const foundBy = names.find(holds) ?? null;
    if (foundBy !== null) return [{ entry, foundBy }];
    return holds([...names, source.role ?? "", source.side ?? ""].join(" ")) ? [{ entry, foundBy: null }] : [];
  });
}
