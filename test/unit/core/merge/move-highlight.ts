import { CommandRefused, type HighlightId, type Json, type Library, type Planned } from "#core/index.ts";
import { passageIn } from "#core/model/passage.ts";

/** Moves a highlight to another stretch of the same edition: the one way to change a passage, which the app does not offer. @throws CommandRefused */
export function moveHighlight(
  library: Library,
  input: { readonly highlight: HighlightId; readonly start: number; readonly end: number },
): Planned {
  const highlight = library.highlights.get(input.highlight);
  const edition = highlight && library.editions.get(highlight.passage.edition);
  const passage = edition && passageIn(edition.id, edition.text, input.start, input.end);
  if (!passage || passage.exact.trim() === "") throw new CommandRefused("A highlight needs at least one word.");
  return {
    label: "move highlight",
    writes: [{ collection: "highlights", id: input.highlight, fields: { passage: passage as unknown as Json } }],
  };
}
