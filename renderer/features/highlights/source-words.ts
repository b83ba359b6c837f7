import { foldName, type HighlightView, type LibraryView, printedName, type SourceEntry } from "#core/index.ts";

/**
 * The spelling of a source in the report of a highlight: what was typed where the report prints that, else as it was used there
 * before, else the first of its names that stands in the text, else what was typed or its name.
 */
export function spellingIn(view: HighlightView, { source, names }: SourceEntry, typed: string | null = null): string {
  const { edition, highlights } = view.report;
  const asTyped = typed === null ? null : printedName(edition, typed);
  if (asTyped !== null) return asTyped;
  for (const { highlight, source: speaker } of highlights)
    if (speaker?.id === source.id && highlight.voice?.kind === "source") return highlight.voice.printed;
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const printed = printedName(edition, name);
    if (printed !== null) return printed;
  }
  return typed ?? source.name;
}

/** Known sources: those that the report of the highlight names first, then by name. */
export function sourcesFor({ sources }: LibraryView, view: HighlightView): readonly SourceEntry[] {
  const { edition } = view.report;
  const stands = sources.entries.map(({ names }) => names.some((name) => printedName(edition, name) !== null));
  return [
    ...sources.entries.filter((_, index) => stands[index]),
    ...sources.entries.filter((_, index) => !stands[index]),
  ];
}

/** Sources of which a typed name may be another spelling: a word of both begins with the same three letters, and neither is the other's. */
export function similarSources(sources: readonly SourceEntry[], typed: string): readonly SourceEntry[] {
  const beginnings = (name: string) =>
    foldName(name)
      .split(" ")
      .filter((word) => word.length >= 3)
      .map((word) => word.slice(0, 3));
  const wanted = new Set(beginnings(typed));
  if (wanted.size === 0) return [];
  const folded = foldName(typed);
  return sources
    .filter(({ names }) => !names.some((name) => foldName(name) === folded))
    .filter(({ names }) => names.some((name) => beginnings(name).some((beginning) => wanted.has(beginning))))
    .slice(0, 3);
}
