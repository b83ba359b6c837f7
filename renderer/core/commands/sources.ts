import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { HighlightId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecord, visibleRecords } from "../queries/visible.ts";
import { attributeHighlight } from "./highlights.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";

/** The source that bears this name or alias (case aside), or `null`. */
export function findSource(library: Library, printed: string): SourceId | null {
  const wanted = printed.trim().toLowerCase();
  const names = (source: { readonly name: string; readonly aliases?: readonly string[] | undefined }) => [
    source.name,
    ...(source.aliases ?? []),
  ];
  return (
    visibleRecords(library, "sources").find((source) => names(source).some((name) => name.toLowerCase() === wanted))
      ?.id ?? null
  );
}

/** @throws CommandRefused for an empty name. */
export function addSource(_library: Library, input: { readonly newId: SourceId; readonly name: string }): Planned {
  const name = sourceName(input.name);
  return {
    label: `new source ${quoted(name)}`,
    writes: [{ collection: "sources", id: input.newId, fields: { name } }],
  };
}

/** One more spelling of a source's name. Nothing changes where the source has it already. @throws CommandRefused */
function addAlias(library: Library, input: { readonly source: SourceId; readonly alias: string }): Planned {
  const alias = sourceName(input.alias);
  const label = `new spelling ${quoted(alias)}`;
  const source = visibleRecord(library, "sources", input.source);
  if (source === null) throw new CommandRefused("The source is not in the library any more.");
  const aliases = source.aliases ?? [];
  if ([source.name, ...aliases].includes(alias)) return { label, writes: [] };
  return { label, writes: [{ collection: "sources", id: source.id, fields: { aliases: [...aliases, alias] } }] };
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
  const source = input.source ?? findSource(library, printed) ?? input.newId;
  const isKnown = visibleRecord(library, "sources", source) !== null;
  const know = (seen: Library) =>
    isKnown ? addAlias(seen, { source, alias: printed }) : addSource(seen, { newId: source, name: printed });
  const speak = (seen: Library) =>
    attributeHighlight(seen, {
      highlight: input.highlight,
      attribution: { voice: { kind: "source", source, printed } },
    });
  return sequence(library, `speaker ${quoted(printed)}`, [know, speak]);
}

function sourceName(wanted: string): string {
  const name = wanted.trim().replace(/\s+/gu, " ");
  if (name === "") throw new CommandRefused("Type the speaker's name as the report prints it.");
  if (name.length > 200) throw new CommandRefused("A speaker's name has 200 characters at most.");
  return name;
}
