import type { Evidence } from "../../model/claim.ts";
import type { Library } from "../../model/library.ts";
import type { HighlightView } from "../library-view.ts";
import { toConfirmWords } from "../to-confirm.ts";
import type { OpenWords } from "./matrix-row.ts";

/** What is to be confirmed of a passage and of its ties, those of all people. */
export function openWordsOf(
  library: Library,
  { highlight }: HighlightView,
  ties: readonly Evidence[],
): readonly OpenWords[] {
  const records = [
    { collection: "highlights" as const, id: highlight.id },
    ...ties.map(({ id }) => ({ collection: "evidence" as const, id })),
  ];
  return records.flatMap(({ collection, id }) => {
    const words = toConfirmWords(library, collection, id);
    return words.length === 0 ? [] : [{ collection, id, words }];
  });
}
