import { type ReactNode, useEffect, useRef, useState } from "react";
import { type FigureRow, showHidden } from "#core/index.ts";
import { ofWhat, placeOf, toldCells } from "./figure-words.ts";

interface SentenceBelowProps {
  readonly rows: readonly FigureRow[];
  /** The table. It is not drawn anew when another row is looked at. */
  readonly children: ReactNode;
}

/** Under the table, the whole sentence of the row that is pointed at or has the focus, so that rows can be short and nothing moves. */
export function SentenceBelow({ rows, children }: SentenceBelowProps) {
  const place = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  useEffect(() => {
    const element = place.current;
    const look = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-row]") : null;
      if (row !== null) setLooked(row.dataset["row"] ?? null);
    };
    element?.addEventListener("pointerover", look);
    element?.addEventListener("focusin", look);
    return () => {
      element?.removeEventListener("pointerover", look);
      element?.removeEventListener("focusin", look);
    };
  }, []);
  const row = rows.find(({ id }) => id === looked) ?? null;
  return (
    <div className="figures-with-sentence" ref={place}>
      {children}
      {rows.length === 0 ? null : (
        <section className="figure-sentence" aria-label="Sentence of the row">
          {row === null ? (
            <p className="figure-sentence-none">The sentence of the row that you point at or walk to stands here.</p>
          ) : (
            <>
              <p className="figure-sentence-words">
                <Sentence row={row} />
              </p>
              <p className="figure-sentence-told">{toldLine(row)}</p>
            </>
          )}
        </section>
      )}
    </div>
  );
}

function Sentence({ row: { sentence, passage, suggestion, printed } }: { readonly row: FigureRow }) {
  const from = suggestion === null ? sentence.indexOf(printed) : passage.start - suggestion.sentence.start;
  const to = from + printed.length;
  if (from < 0 || sentence.slice(from, to) !== printed) return showHidden(sentence);
  return (
    <>
      {showHidden(sentence.slice(0, from))}
      <mark>{showHidden(sentence.slice(from, to))}</mark>
      {showHidden(sentence.slice(to))}
    </>
  );
}

/** What the row cuts short, whole. */
function toldLine(row: FigureRow): string {
  const told = toldCells(row).flatMap(({ name, words, assumed }) => {
    if (words !== "") return [name === "verification" ? words : `${name} ${words}`];
    return name === "said on" && assumed !== "" ? [assumed] : [];
  });
  return [placeOf(row), ofWhat(row), ...told].filter((words) => words !== "").join(" · ");
}
