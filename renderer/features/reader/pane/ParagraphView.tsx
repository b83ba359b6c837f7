import { type CSSProperties, memo, useId } from "react";
import type { HighlightView } from "#core/index.ts";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { ParallelSigns } from "../parallels/ParallelSigns.tsx";
import { type Apparatus, isSameApparatus } from "./apparatus.ts";
import { MarginSigns } from "./MarginSigns.tsx";
import "./paragraph.css";

export interface ParagraphViewProps {
  readonly pane: string;
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
  /** The paragraph's characters, to the last space. They stand alone in one text node. */
  readonly text: string;
  /** 0 for a headline that stands in the text. */
  readonly number: number;
  readonly apparatus: Apparatus | undefined;
  /** It has the first sign of a parallel, to which Tab comes. */
  readonly isStop: boolean;
  onChoose(highlight: HighlightView, show: "highlights" | "notes"): void;
}

/** White space that a browser would not show as it stands: tabs, runs, and spaces at either end. */
const needsEverySpace = /^\s|\s$|\s\s|[^\S ]/u;

/** One paragraph, its number and its margin signs. Number and signs are outside of the text, and are never selected or copied. */
export const ParagraphView = memo(
  function ParagraphView({ pane, start, text, number, apparatus, isStop, onChoose }: ParagraphViewProps) {
    const id = useId();
    const Tag = number === 0 ? "h2" : "p";
    return (
      <div
        className={number === 0 ? "para para-headline" : "para"}
        data-number={number === 0 ? undefined : number}
        style={{ "--chars": text.length } as CSSProperties}
      >
        <Tag
          className={needsEverySpace.test(text) ? "para-text para-spaced" : "para-text"}
          dir="auto"
          aria-describedby={apparatus === undefined ? undefined : id}
        >
          {text}
        </Tag>
        {apparatus === undefined ? null : (
          <>
            <VisuallyHidden id={id} className="para-apparatus">
              {apparatus.description}
            </VisuallyHidden>
            {apparatus.parallels.length === 0 ? null : (
              <ParallelSigns pane={pane} signs={apparatus.parallels} start={start} isStop={isStop} />
            )}
            <MarginSigns apparatus={apparatus} onChoose={onChoose} />
          </>
        )}
      </div>
    );
  },
  (a, b) =>
    a.text === b.text &&
    a.number === b.number &&
    a.pane === b.pane &&
    a.start === b.start &&
    a.isStop === b.isStop &&
    a.onChoose === b.onChoose &&
    isSameApparatus(a.apparatus, b.apparatus),
);
