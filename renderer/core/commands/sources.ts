import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecords } from "../queries/visible.ts";
import { quoted } from "./quoted.ts";

/** The source that bears this name or alias (case aside), or `null`. */
export function findSource(library: Library, printed: string): SourceId | null {
  const wanted = printed.trim().toLowerCase();
  const names = (source: { readonly name: string; readonly aliases?: readonly string[] | undefined }) => [source.name, ...(source.aliases ?? [])];
  return visibleRecords(library, "sources").find((source) => names(source).some((name) => name.toLowerCase() === wanted))?.id ?? null;
}

/** @throws CommandRefused for an empty name. */
export function addSource(_library: Library, input: { readonly newId: SourceId; readonly name: string }): Planned {
  const name = input.name.trim().replace(/\s+/gu, " ");
  if (name === "") throw new CommandRefused("Type the speaker's name as the report prints it.");
  return { label: `new source ${quoted(name)}`, writes: [{ collection: "sources", id: input.newId, fields: { name } }] };
}
