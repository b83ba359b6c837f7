import { type DifferencePiece, type HighlightView, type TextRange, textDifference } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import type { Keys } from "#ui/types.ts";
import { DifferenceWords } from "./DifferenceView.tsx";
import { surroundingsOf } from "./surroundings.ts";

interface RepairPlacesProps {
  readonly item: HighlightView;
  /** In the edition that is read, the likest first. */
  readonly choices: readonly TextRange[];
  place(choice: number): void;
  keysOf(key: string): { readonly keys?: Keys };
}

/** A highlight's words with what stood around them, and beside it the places where it may stand now. */
export function RepairPlaces({ item, choices, place, keysOf }: RepairPlacesProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { anchor, report, highlight } = item;
  if (anchor.kind === "here") return null;
  const earlier = library.editions.get(anchor.from.edition)?.text ?? anchor.from.exact;
  const { text } = report.edition;
  return (
    <div className="repair-places">
      <section aria-label="In the earlier text">
        <h3 className="eyebrow">In the earlier text</h3>
        <Words text={earlier} range={anchor.from} changed={null} side="from" />
      </section>
      <section aria-label="In this text">
        <h3 className="eyebrow">In this text</h3>
        {choices.length === 0 ? (
          <p className="repair-none">Select the words in the report, or keep the highlight without a place.</p>
        ) : (
          <ol className="repair-choices">
            {choices.map((range, index) => (
              <li key={range.start}>
                <Words
                  text={text}
                  range={range}
                  changed={changedWords(anchor.from.exact, text.slice(range.start, range.end))}
                  side="to"
                />
                <span className="repair-choice-acts">
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={`Show place ${index + 1} in the report`}
                    onClick={() =>
                      desk.follow({ report: report.report.id, ...placeOf(range), highlight: highlight.id })
                    }
                  >
                    Show
                  </Button>
                  {choices.length > 1 ? (
                    <Button
                      size="small"
                      aria-label={`Put it here: place ${index + 1}`}
                      onClick={() => place(index)}
                      {...keysOf(String(index + 1))}
                    >
                      Put it here
                    </Button>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

function placeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** The words now, with what was added marked; `null` where they are the same or stand in several paragraphs. */
function changedWords(before: string, after: string): readonly DifferencePiece[] | null {
  if (before === after) return null;
  const [row, ...others] = textDifference(before, after);
  return others.length === 0 && row?.kind === "changed" ? row.to : null;
}

interface WordsProps {
  readonly text: string;
  readonly range: TextRange;
  readonly changed: readonly DifferencePiece[] | null;
  readonly side: "from" | "to";
}

function Words({ text, range, changed, side }: WordsProps) {
  const { before, words, after } = surroundingsOf(text, range);
  return (
    <p className="repair-words" dir="auto">
      {before}
      <mark>{changed === null ? words : <DifferenceWords pieces={changed} side={side} />}</mark>
      {after}
    </p>
  );
}
