import type { Library } from "../model/library.ts";
import { type AttributionWord, attributionWords } from "./attribution-words.ts";
import type { HighlightView } from "./library-view.ts";
import { toConfirm } from "./to-confirm.ts";

/** A part of the line under a quotation in a dossier. */
export interface DossierWord extends AttributionWord {
  /** It says that nobody set this; to be shown in quieter type. */
  readonly isUnset: boolean;
}

/**
 * The line under a quotation where a claim is judged: who speaks and whether it was checked stand there even if nobody said so, since
 * that is an answer too. What waits to be confirmed has words of its own and is not called unset.
 */
export function dossierWords(library: Library, { highlight, source }: HighlightView): readonly DossierWord[] {
  const open = toConfirm(library, "highlights", highlight.id);
  const said = attributionWords(highlight, source).map((word) => ({ ...word, isUnset: false }));
  const unset = (field: "voice" | "verification", text: string): readonly DossierWord[] =>
    highlight[field] === undefined && open[field] === undefined
      ? [{ field, text, isInferred: false, isUnset: true }]
      : [];
  return [...unset("voice", "speaker: not set"), ...said, ...unset("verification", "verification: not set")];
}
