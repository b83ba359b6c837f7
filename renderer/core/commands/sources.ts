import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { HighlightId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { mostAliases } from "../model/source.ts";
import { viewOf } from "../queries/library-view.ts";
import { highlightsOfSource } from "../queries/source-usage.ts";
import { findSource, foldName, type SourceEntry, sourcesOf } from "../queries/sources.ts";
import { attributeHighlight } from "./highlights.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";

/** @throws CommandRefused for an empty name, or one that another source has (case and accents aside). */
export function addSource(library: Library, input: { readonly newId: SourceId; readonly name: string }): Planned {
  const name = freeName(library, input.name, null);
  return { label: `new source ${quoted(name)}`, writes: [sourceWrite(input.newId, { name })] };
}

/** Where a report prints the name before, that becomes another spelling, so that it still finds the source. @throws CommandRefused as `addSource` does. */
export function renameSource(library: Library, input: { readonly source: SourceId; readonly name: string }): Planned {
  const { source } = sourceEntry(library, input.source);
  const name = freeName(library, input.name, source.id);
  const isPrinted = highlightsOfSource(viewOf(library), source.id).some(
    ({ highlight: { voice } }) => voice?.kind === "source" && foldName(voice.printed) === foldName(source.name),
  );
  const before = isPrinted && foldName(name) !== foldName(source.name) ? [source.name] : [];
  const aliases = [...new Set([...(source.aliases ?? []), ...before])].filter((alias) => alias !== name);
  const fields = { name, ...(isSameList(aliases, source.aliases ?? []) ? {} : { aliases: kept(aliases) }) };
  return {
    label: `rename source to ${quoted(name)}`,
    writes: name === source.name ? [] : [sourceWrite(source.id, fields)],
  };
}

/** What a source is, in the reader's own words. `null` or nothing but space unsets. */
export type SourceFacts = { readonly [F in "role" | "side"]?: string | null };

/** @throws CommandRefused where the source is gone, or for more than 200 characters. */
export function describeSource(
  library: Library,
  input: { readonly source: SourceId; readonly facts: SourceFacts },
): Planned {
  const { source } = sourceEntry(library, input.source);
  const fields: Record<string, string | null> = {};
  for (const [field, text] of Object.entries(input.facts)) {
    const value = oneLine(text ?? "");
    if (value.length > longest) throw new CommandRefused(`A source’s ${field} has ${longest} characters at most.`);
    if (value !== (source[field as keyof SourceFacts] ?? "")) fields[field] = value === "" ? null : value;
  }
  const label = `describe source ${quoted(source.name)}`;
  return { label, writes: Object.keys(fields).length === 0 ? [] : [sourceWrite(source.id, fields)] };
}

/** One more spelling of a source's name. Nothing changes where the source is known by it already. @throws CommandRefused */
export function addAlias(library: Library, input: { readonly source: SourceId; readonly alias: string }): Planned {
  const alias = sourceName(input.alias);
  const { source, names } = sourceEntry(library, input.source);
  const aliases = source.aliases ?? [];
  if (aliases.length >= mostAliases)
    throw new CommandRefused(`A source has ${mostAliases} other spellings at most. Take one away first.`);
  return {
    label: `new spelling ${quoted(alias)}`,
    writes: names.includes(alias) ? [] : [sourceWrite(source.id, { aliases: [...aliases, alias] })],
  };
}

/** Takes a spelling away, also from what was merged into the source; where it is printed it stays. @throws CommandRefused where the source is gone. */
export function removeAlias(library: Library, input: { readonly source: SourceId; readonly alias: string }): Planned {
  const { source, merged } = sourceEntry(library, input.source);
  const bearing = [source, ...merged].filter(({ aliases }) => aliases?.includes(input.alias));
  return {
    label: `take away spelling ${quoted(input.alias)}`,
    writes: bearing.map(({ id, aliases }) =>
      sourceWrite(id, { aliases: kept((aliases ?? []).filter((alias) => alias !== input.alias)) }),
    ),
  };
}

/** Deletes a source with those that were merged into it. Highlights keep its name as printed. @throws CommandRefused where it is gone. */
export function deleteSource(
  library: Library,
  input: { readonly source: SourceId },
): Planned & { readonly highlights: number } {
  const { source, merged } = sourceEntry(library, input.source);
  return {
    label: `delete source ${quoted(source.name)}`,
    writes: [source, ...merged].map(({ id }) => deletion("sources", id)),
    highlights: highlightsOfSource(viewOf(library), source.id).length,
  };
}

export interface SpeakerInput {
  readonly highlight: HighlightId;
  /** The name as this report prints it. */
  readonly printed: string;
  /** Whose name it is; left out, the source of that name, or a new one with `newId`. */
  readonly source?: SourceId;
  readonly newId: SourceId;
}

/** Says that a source speaks in a highlight, in one step; a new spelling is kept with the source. @throws CommandRefused */
export function attributeToSource(library: Library, input: SpeakerInput): Planned {
  const printed = sourceName(input.printed);
  const wanted = input.source ?? findSource(library, printed);
  const known = wanted === null ? null : sourceEntry(library, wanted);
  const source = known?.source.id ?? input.newId;
  const isNewSpelling =
    known !== null &&
    (known.source.aliases ?? []).length < mostAliases &&
    !known.names.some((name) => foldName(name) === foldName(printed));
  const know = (seen: Library): Planned => {
    if (known === null) return { label: "", writes: [sourceWrite(source, { name: printed })] };
    return isNewSpelling ? addAlias(seen, { source, alias: printed }) : { label: "", writes: [] };
  };
  const speak = (seen: Library) =>
    attributeHighlight(seen, {
      highlight: input.highlight,
      attribution: { voice: { kind: "source", source, printed } },
    });
  return sequence(library, `speaker ${quoted(printed)}`, [know, speak]);
}

/** The entry that an id stands for, through merges. @throws CommandRefused where there is none. */
export function sourceEntry(library: Library, id: SourceId): SourceEntry {
  const entry = sourcesOf(library).byId.get(id);
  if (entry === undefined) throw new CommandRefused("The source is not in the library any more.");
  return entry;
}

export function sourceWrite(id: SourceId, fields: Write["fields"]): Write {
  return { collection: "sources", id, fields };
}

const longest = 200;

function sourceName(wanted: string): string {
  const name = oneLine(wanted);
  if (name === "") throw new CommandRefused("Type the speaker's name as the report prints it.");
  if (name.length > longest) throw new CommandRefused(`A speaker's name has ${longest} characters at most.`);
  return name;
}

function freeName(library: Library, wanted: string, own: SourceId | null): string {
  const name = sourceName(wanted);
  const taken = sourcesOf(library).entries.find(
    ({ source }) => source.id !== own && foldName(source.name) === foldName(name),
  );
  if (taken === undefined) return name;
  throw new CommandRefused(`There is a source ${quoted(taken.source.name)} already. Merge the two if they are one.`);
}

/** A list without anything in it is as good as none. */
function kept(aliases: readonly string[]): string[] | null {
  return aliases.length === 0 ? null : aliases.slice(-mostAliases);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
