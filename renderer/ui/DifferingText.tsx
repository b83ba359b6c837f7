import { Fragment } from "react";
import "./differing-text.css";

/** A stretch of a text and how it differs from another; "same" where it does not. Offsets in UTF-16 units. */
export interface DifferingPiece {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/**
 * A text whose differing words are marked by the kind of line under them: dotted for "spelling" and "punctuation", dashed for "order",
 * double for all others. What the lines mean has to stand in words beside it.
 */
export function DifferingText({ text, pieces }: { readonly text: string; readonly pieces: readonly DifferingPiece[] }) {
  return pieces.map(({ start, end, kind }) => {
    const printed = text.slice(start, end);
    if (kind === "same") return <Fragment key={start}>{printed}</Fragment>;
    const words = printed.trim();
    const at = printed.indexOf(words);
    return (
      <Fragment key={start}>
        {printed.slice(0, at)}
        <span className="differing" data-kind={kind}>
          {words}
        </span>
        {printed.slice(at + words.length)}
      </Fragment>
    );
  });
}
