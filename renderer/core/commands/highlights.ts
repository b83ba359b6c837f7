import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { AttributionField, Highlight } from "../model/highlight.ts";
import type { EditionId, HighlightId, PersonId, TagId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { passageIn } from "../model/passage.ts";
import { counted } from "../queries/count-words.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecord } from "../queries/visible.ts";
import { quoted } from "./quoted.ts";
import { withReopened } from "./reopened.ts";
import { tagHighlight } from "./taggings.ts";

/** A stretch of an edition's text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly edition: EditionId;
  readonly start: number;
  readonly end: number;
}

/** A stretch to mark, by whom, and with which tag. */
export interface MarkInput extends Stretch {
  readonly person: PersonId;
  /** For the highlight, if a new one is needed. */
  readonly newId: HighlightId;
  readonly tag?: TagId;
}

/**
 * Highlights a passage, with a tag if one is given. Where the same person has marked exactly these characters already, that
 * highlight is used and only the tag added. @throws CommandRefused
 */
export function markPassage(library: Library, input: MarkInput): Planned & { readonly highlight: HighlightId } {
  const edition = library.editions.get(input.edition);
  if (edition === undefined) throw new CommandRefused("The report is not in the library any more.");
  const passage = passageIn(input.edition, edition.text, input.start, input.end);
  if (passage === null || passage.exact.trim() === "")
    throw new CommandRefused("Nothing is selected. Select at least one word.");
  const same = viewOf(library)
    .reportByEdition.get(input.edition)
    ?.highlights.find(({ highlight }) => {
      const { start, end } = highlight.passage;
      return highlight.person === input.person && start === passage.start && end === passage.end;
    });
  const id = same?.highlight.id ?? input.newId;
  const writes: Write[] = [];
  if (same === undefined)
    writes.push({
      collection: "highlights",
      id,
      fields: { passage: passage as unknown as Json, person: input.person },
    });
  if (input.tag === undefined) return { label: `highlight ${quoted(passage.exact)}`, writes, highlight: id };
  const tagging = tagHighlight(library, { highlight: id, tag: input.tag, person: input.person });
  return { label: tagging.label, writes: [...writes, ...tagging.writes], highlight: id };
}

export type AttributionInput = { readonly [F in AttributionField]?: Highlight[F] | null };

/** Sets or (with `null`) unsets parts of a highlight's attribution. */
export function attributeHighlight(
  library: Library,
  input: { readonly highlight: HighlightId; readonly attribution: AttributionInput },
): Planned {
  const exact = library.highlights.get(input.highlight)?.passage.exact ?? "";
  return {
    label: `attribution of ${quoted(exact)}`,
    writes: [{ collection: "highlights", id: input.highlight, fields: input.attribution as Record<string, Json> }],
  };
}

/**
 * Moves the ends of a highlight in the edition that is read; its words follow, and what was read out of the old ones is to be confirmed
 * again. One that is not sure of its place has no ends to move. @throws CommandRefused
 */
export function moveHighlight(
  library: Library,
  input: { readonly highlight: HighlightId; readonly start: number; readonly end: number },
): Planned & { readonly reopened: number } {
  const view = viewOf(library).highlightById.get(input.highlight);
  if (view === undefined) throw new CommandRefused("The highlight is not in the library any more.");
  if (view.anchor.kind !== "here")
    throw new CommandRefused("The highlight is not sure of its place. Confirm its place first, then move its ends.");
  const { id, text } = view.report.edition;
  const passage = passageIn(id, text, input.start, input.end);
  if (passage === null || passage.exact.trim() === "") throw new CommandRefused("A highlight holds at least one word.");
  const { start, end } = view.highlight.passage;
  const isSame = passage.start === start && passage.end === end;
  const fields = { passage: passage as unknown as Json, absentFrom: null };
  const { exact } = passage;
  const label = `move the ends of ${quoted(exact)}`;
  if (isSame) return { label, writes: [], reopened: 0 };
  return withReopened(library, { highlight: input.highlight, label, exact, fields });
}

export function deleteHighlight(library: Library, input: { readonly highlight: HighlightId }): Planned {
  const exact = library.highlights.get(input.highlight)?.passage.exact ?? "";
  return { label: `delete highlight ${quoted(exact)}`, writes: [deletion("highlights", input.highlight)] };
}

/** Deletes many in one step; those that are gone are passed over. @throws CommandRefused where none is left. */
export function deleteHighlights(
  library: Library,
  { highlights }: { readonly highlights: readonly HighlightId[] },
): Planned {
  const present = [...new Set(highlights)].filter((id) => visibleRecord(library, "highlights", id) !== null);
  const [first] = present;
  if (first === undefined) throw new CommandRefused("The highlights are not in the library any more.");
  if (present.length === 1) return deleteHighlight(library, { highlight: first });
  const writes = present.map((id) => deletion("highlights", id));
  return { label: `delete ${counted(present.length, "highlight")}`, writes };
}
