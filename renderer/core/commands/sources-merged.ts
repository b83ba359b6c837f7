import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { HighlightId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { mostAliases } from "../model/source.ts";
import { counted } from "../queries/count-words.ts";
import { viewOf } from "../queries/library-view.ts";
import { highlightsOfSource } from "../queries/source-usage.ts";
import { foldName } from "../queries/sources.ts";
import { visibleRecord } from "../queries/visible.ts";
import { parted } from "./parted.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";
import { addSource, describeSource, removeAlias, sourceEntry, sourceWrite } from "./sources.ts";

/**
 * Makes sources count as another one everywhere; where they speak and what is noted on them goes with them, and each use keeps the
 * spelling that is printed there. A role or side that the other lacks is taken over. Nothing of theirs is lost, and each can be parted again.
 * @throws CommandRefused where nothing would be merged.
 */
export function mergeSources(
  library: Library,
  input: { readonly sources: readonly SourceId[]; readonly into: SourceId },
): Planned {
  const { source: into } = sourceEntry(library, input.into);
  const roots = [...new Set(input.sources.map((id) => sourceEntry(library, id).source))].filter(
    (source) => source.id !== into.id,
  );
  const [first, ...further] = roots;
  if (first === undefined) throw new CommandRefused("Choose another source to merge it into.");
  const names = further.length === 0 ? `source ${quoted(first.name)}` : `${roots.length} sources`;
  const role = into.role ?? roots.find((source) => source.role !== undefined)?.role;
  const side = into.side ?? roots.find((source) => source.side !== undefined)?.side;
  return sequence(library, `merge ${names} into ${quoted(into.name)}`, [
    (seen) => describeSource(seen, { source: into.id, facts: { role: role ?? null, side: side ?? null } }),
    () => ({ label: "", writes: roots.map(({ id }) => sourceWrite(id, { mergedInto: into.id })) }),
  ]);
}

/** Lets a source that was merged stand for itself again, with what was merged into it before. @throws CommandRefused */
export function partSource(library: Library, input: { readonly source: SourceId }): Planned {
  const source = visibleRecord(library, "sources", input.source);
  if (source === null) throw new CommandRefused("The source is not in the library any more.");
  if (source.mergedInto === undefined)
    throw new CommandRefused(`${quoted(source.name)} was not merged into another source.`);
  return { label: `part source ${quoted(source.name)}`, writes: parted(library, "sources", source.id) };
}

export interface SourceSplit {
  readonly source: SourceId;
  readonly highlights: readonly HighlightId[];
  /** A source that is there, or a new one. */
  readonly into: SourceId | { readonly newId: SourceId; readonly name: string };
}

/**
 * Says of highlights that another source speaks there, in one step; each keeps the spelling that is printed there. A spelling of which
 * no use stays behind goes along. @throws CommandRefused
 */
export function splitSource(library: Library, { source: from, highlights, into }: SourceSplit): Planned {
  const { source, names } = sourceEntry(library, from);
  const wanted = new Set(highlights);
  const uses = highlightsOfSource(viewOf(library), source.id);
  const moving = uses.filter(({ highlight }) => wanted.has(highlight.id)).map(({ highlight }) => highlight);
  if (moving.length === 0) throw new CommandRefused("Choose the highlights that are to move.");
  const isNew = typeof into === "object";
  const target = isNew ? into.newId : sourceEntry(library, into).source.id;
  if (target === source.id) throw new CommandRefused("Choose another source to move them to.");
  const printed = (all: readonly (typeof moving)[number][]) =>
    new Set(all.flatMap(({ voice }) => (voice?.kind === "source" ? [voice.printed] : [])));
  const staying = new Set(
    [...printed(uses.map(({ highlight }) => highlight).filter(({ id }) => !wanted.has(id)))].map(foldName),
  );
  const leaving = [...printed(moving)].filter((spelling) => !staying.has(foldName(spelling)));
  const gone = new Set(leaving.map(foldName));
  const planned = sequence(library, "", [
    ...(isNew ? [(seen: Library) => addSource(seen, into)] : []),
    (seen) => withSpellings(seen, target, leaving),
    ...names
      .filter((name) => name !== source.name && gone.has(foldName(name)))
      .map((alias) => (seen: Library) => removeAlias(seen, { source: source.id, alias })),
    () => ({
      label: "",
      writes: moving.map(({ id, voice }) => ({
        collection: "highlights",
        id,
        fields: { voice: voice === undefined ? null : { ...voice, source: target } },
      })),
    }),
  ]);
  const name = isNew ? into.name.trim() : sourceEntry(library, target).source.name;
  return { ...planned, label: `move ${counted(moving.length, "use")} from ${quoted(source.name)} to ${quoted(name)}` };
}

/** With those of the spellings that the source is not known by yet. */
function withSpellings(library: Library, id: SourceId, spellings: readonly string[]): Planned {
  const { source, names } = sourceEntry(library, id);
  const known = new Set(names.map(foldName));
  const fresh = spellings.filter((spelling) => !known.has(foldName(spelling)));
  const aliases = [...(source.aliases ?? []), ...fresh].slice(0, mostAliases);
  return { label: "", writes: fresh.length === 0 ? [] : [sourceWrite(id, { aliases })] };
}
