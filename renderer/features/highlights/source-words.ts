import { findInText, type HighlightView, type Library, type Source, visibleRecords } from "#core/index.ts";

/** The spelling of a source in the report of a highlight: as it was used there before, else the first of its names that stands in the text, else its name. */
export function spellingIn(view: HighlightView, source: Source): string {
  for (const { highlight } of view.report.highlights) {
    if (highlight.voice?.kind === "source" && highlight.voice.source === source.id) return highlight.voice.printed;
  }
  const { text } = view.report.edition;
  const names = [source.name, ...(source.aliases ?? [])].toSorted((a, b) => b.length - a.length);
  return (
    names.find((name) => text.includes(name)) ?? names.find((name) => findInText(text, name).length > 0) ?? source.name
  );
}

/** Known sources: those that the report of the highlight names first, then by name. */
export function sourcesFor(library: Library, view: HighlightView): readonly Source[] {
  const stands = (source: Source) =>
    [source.name, ...(source.aliases ?? [])].some((name) => view.report.edition.text.includes(name));
  return visibleRecords(library, "sources").toSorted(
    (a, b) => Number(stands(b)) - Number(stands(a)) || a.name.localeCompare(b.name),
  );
}

/** Sources of which a typed name may be another spelling: a word of both begins with the same three letters, and neither is the other's. */
export function similarSources(sources: readonly Source[], typed: string): readonly Source[] {
  const beginnings = (name: string) =>
    name
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word.length >= 3)
      .map((word) => word.slice(0, 3));
  const wanted = new Set(beginnings(typed));
  const isSame = (name: string) => name.toLowerCase() === typed.trim().toLowerCase();
  return sources
    .filter((source) => ![source.name, ...(source.aliases ?? [])].some(isSame))
    .filter((source) => beginnings(source.name).some((beginning) => wanted.has(beginning)))
    .slice(0, 3);
}
