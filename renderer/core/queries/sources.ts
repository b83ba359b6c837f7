import type { Highlight } from "../model/highlight.ts";
import type { SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Source } from "../model/source.ts";
import { foldText } from "../search/fold.ts";
import { mergeRoots } from "./merge-roots.ts";
import { visibleRecords } from "./visible.ts";

/** A source with those that were merged into it. */
export interface SourceEntry {
  readonly source: Source;
  /** Sources that count as this one, by id; itself left out. */
  readonly merged: readonly Source[];
  /** All that it is known by, its own name first; each spelling once. */
  readonly names: readonly string[];
}

export interface Sources {
  /** Each source once, by name (case and accents aside), then by id. */
  readonly entries: readonly SourceEntry[];
  /** Merged sources lead to the entry that they count as. */
  readonly byId: ReadonlyMap<SourceId, SourceEntry>;
}

const lists = new WeakMap<Library["sources"], Sources>();

/** The sources of this very library; made once for each state of them. */
export function sourcesOf(library: Library): Sources {
  const present = lists.get(library.sources);
  if (present !== undefined) return present;
  const made = makeSources(library);
  lists.set(library.sources, made);
  return made;
}

/** Whom a highlight is attributed to, through merges; `null` for the report itself, for nobody yet, and for a source that is gone. */
export function sourceOf(sources: Sources, { voice }: Pick<Highlight, "voice">): Source | null {
  return voice?.kind === "source" ? (sources.byId.get(voice.source)?.source ?? null) : null;
}

/** A name as names are compared: case, accents, and kinds of space, dash and quotation mark aside. */
export function foldName(name: string): string {
  return foldText(name.trim(), { matchCase: false, matchAccents: false }).text;
}

/**
 * The source that a spelling stands for, or `null`. The very spelling comes before one that is only like it, and a name before another
 * spelling. Of sources with one name the one with the smallest id is taken; another spelling that several share stands for none.
 */
export function findSource(library: Library, printed: string): SourceId | null {
  const { entries } = sourcesOf(library);
  const wanted = printed.trim();
  const folded = foldName(printed);
  if (folded === "") return null;
  const named = (isSame: (name: string) => boolean) =>
    entries
      .filter(({ source }) => isSame(source.name))
      .map(({ source }) => source.id)
      .sort()[0];
  const known = (isSame: (name: string) => boolean) => {
    const found = entries.filter(({ names }) => names.some(isSame));
    return found.length === 1 ? found[0]?.source.id : undefined;
  };
  const isLike = (name: string) => foldName(name) === folded;
  const isEqual = (name: string) => name === wanted;
  return named(isEqual) ?? known(isEqual) ?? named(isLike) ?? known(isLike) ?? null;
}

function makeSources(library: Library): Sources {
  const visible = new Map(visibleRecords(library, "sources").map((source) => [source.id, source]));
  const roots = mergeRoots(visible);
  const merged = new Map<SourceId, Source[]>();
  for (const source of [...visible.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const root = roots.get(source.id) ?? source.id;
    const own = merged.get(root) ?? [];
    merged.set(root, own);
    if (root !== source.id) own.push(source);
  }
  const entries = [...merged]
    .flatMap(([id, own]): SourceEntry[] => {
      const source = visible.get(id);
      if (source === undefined) return [];
      const names = [source, ...own].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
      return [{ source, merged: own, names: [...new Set(names)] }];
    })
    .map((entry) => ({ entry, key: foldName(entry.source.name) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.entry.source.id, b.entry.source.id))
    .map(({ entry }) => entry);
  const byId = new Map(entries.map((entry) => [entry.source.id, entry]));
  for (const entry of entries) for (const { id } of entry.merged) byId.set(id, entry);
  return { entries, byId };
}

/** By UTF-16 units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
