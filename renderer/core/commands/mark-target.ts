import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { HighlightId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecord } from "../queries/visible.ts";
import { type MarkInput, markPassage, type Stretch } from "./highlights.ts";
import { sequence } from "./sequence.ts";
import { attributeToSource } from "./sources.ts";
import { tagHighlight } from "./taggings.ts";

/** Who is to be the voice of a highlight, taken from the sentence around it. */
export interface OfferedSpeaker {
  /** The name as the report prints it. */
  readonly printed: string;
  /** For the source, if none bears the name. */
  readonly newId: SourceId;
}

/** What a mark is put on: a stretch, which may have no highlight yet, or a highlight. A speaker goes with whatever is marked. */
export type MarkTarget = (Stretch & { readonly speaker?: OfferedSpeaker }) | { readonly highlight: HighlightId };

type Marked = Planned & { readonly highlight: HighlightId };

/** The highlight of a target: marks a stretch, leaves a highlight as it is; with the tag if one is given. @throws CommandRefused */
export function markTarget(
  library: Library,
  input: { readonly target: MarkTarget } & Pick<MarkInput, "person" | "newId" | "tag">,
): Marked {
  const { target, person, newId, tag } = input;
  if (!("highlight" in target)) {
    const { speaker, ...stretch } = target;
    const marked = markPassage(library, { ...stretch, person, newId, ...(tag === undefined ? {} : { tag }) });
    return speaker === undefined ? marked : withSpeaker(library, marked, speaker);
  }
  const { highlight } = target;
  if (visibleRecord(library, "highlights", highlight) === null)
    throw new CommandRefused("The highlight is not in the library any more.");
  const planned = tag === undefined ? { label: "", writes: [] } : tagHighlight(library, { highlight, tag, person });
  return { ...planned, highlight };
}

function withSpeaker(library: Library, marked: Marked, { printed, newId }: OfferedSpeaker): Marked {
  const { highlight, label } = marked;
  // The same offer may be taken again after it was taken back.
  const bringBack = { label, writes: [{ collection: "sources", id: newId, fields: { deleted: null } }] } as const;
  return {
    ...sequence(library, label, [
      () => marked,
      ...(library.sources.get(newId)?.deleted === undefined ? [] : [() => bringBack]),
      (seen) => attributeToSource(seen, { highlight, printed, newId }),
    ]),
    highlight,
  };
}
