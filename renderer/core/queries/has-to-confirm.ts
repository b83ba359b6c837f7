import { type Library, recordsOf } from "../model/library.ts";
import { fieldsToConfirm } from "../model/suggested.ts";
import type { HighlightView } from "./library-view.ts";

/** True where anything of a highlight or of its ties is to be confirmed, that it was marked at all too. */
export function hasToConfirm(library: Library, { highlight, evidence }: HighlightView): boolean {
  const isOpen = (collection: "highlights" | "evidence", id: string) =>
    fieldsToConfirm(collection, recordsOf(library, collection).get(id) ?? {}).length > 0;
  return isOpen("highlights", highlight.id) || evidence.some(({ id }) => isOpen("evidence", id));
}
