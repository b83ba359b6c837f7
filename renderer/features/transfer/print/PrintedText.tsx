import type { ReactNode } from "react";
import type { HighlightView, PrintedNote, PrintedPiece, PrintedReport } from "#core/index.ts";

export interface PrintedTextProps {
  readonly printed: PrintedReport;
  readonly renderNote: (note: PrintedNote) => ReactNode;
}

/** Lines under one another, before they would run into the next line of text. */
const mostLines = 3;

/** The text: a number before each paragraph, notes beside it. A headline that stands in it is the title, above. */
export function PrintedText({ printed, renderNote }: PrintedTextProps) {
  return printed.paragraphs
    .filter(({ number }) => number !== null)
    .map(({ number, pieces, margin }) => (
      <div key={number} className="print-row">
        <span className="print-paragraph">{number}</span>
        <p dir="auto">
          <PrintedPieces pieces={pieces} />
        </p>
        {margin.length === 0 ? null : <aside>{margin.map(renderNote)}</aside>}
      </div>
    ));
}

/** A paragraph, with a line under each highlight and its letters where it ends. */
export function PrintedPieces({ pieces }: { readonly pieces: readonly PrintedPiece[] }) {
  return withPlaces(pieces).map(({ piece, from }) => <Piece key={from} piece={piece} />);
}

function Piece({ piece: { text, over, sign } }: { readonly piece: PrintedPiece }) {
  return (
    <>
      {underlined(text, over.slice(0, mostLines))}
      {sign === "" ? null : <sup className="print-sign">{sign}</sup>}
    </>
  );
}

/** Each highlight has a line of its own, the longest the lowest. */
function underlined(text: string, over: readonly HighlightView[]): ReactNode {
  const [outer, ...inner] = over;
  if (outer === undefined) return text;
  return (
    <span className="print-mark" data-tag={outer.tags[0]?.colour} data-line={inner.length}>
      {underlined(text, inner)}
    </span>
  );
}

function withPlaces(
  pieces: readonly PrintedPiece[],
): readonly { readonly piece: PrintedPiece; readonly from: number }[] {
  let from = 0;
  return pieces.map((piece) => {
    const place = { piece, from };
    from += piece.text.length;
    return place;
  });
}
