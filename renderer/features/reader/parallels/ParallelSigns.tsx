import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { Tooltip } from "#ui/Tooltip.tsx";
import { joinedSigns, type ParallelSign, signMarks, signName } from "./parallel-signs.ts";
import { useReaderParallels } from "./row-parallels.ts";
import { useDifferenceWords } from "./use-difference-words.ts";
import "./parallel-signs.css";

interface ParallelSignsProps {
  readonly pane: string;
  /** Of one paragraph, by their offsets. */
  readonly signs: readonly ParallelSign[];
  /** Where the paragraph begins, in UTF-16 units of the text. */
  readonly start: number;
  /** Tab comes to the first sign of a report; arrow keys go on from there. */
  readonly isStop: boolean;
}

/** Signs in the margin that say where else a passage of this paragraph stands, each on the line on which its passage begins. */
export function ParallelSigns({ pane, signs, start, isStop }: ParallelSignsProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const paragraph = holder.current?.parentElement;
    const node = paragraph?.querySelector(".para-text")?.firstChild;
    if (paragraph == null || !(node instanceof Text)) return;
    const measure = () => setTops(signs.map(({ offset }) => topIn(node, offset - start)));
    measure();
    // What begins with its paragraph stays on the first line however the lines break.
    if (signs.every(({ offset }) => isAtHead(node, offset - start))) return;
    const sizes = new ResizeObserver(measure);
    sizes.observe(paragraph);
    return () => sizes.disconnect();
  }, [signs, start]);
  const lines = new Map<number, ParallelSign[]>();
  signs.forEach((sign, index) => {
    const top = tops[index] ?? 0;
    lines.set(top, [...(lines.get(top) ?? []), sign]);
  });
  return (
    <div ref={holder} className="parallel-signs">
      {[...lines].map(([top, ofLine], index) => (
        <SignButton key={top} pane={pane} sign={joinedSigns(ofLine)} top={top} isStop={isStop && index === 0} />
      ))}
    </div>
  );
}

interface SignButtonProps {
  readonly pane: string;
  readonly sign: ParallelSign;
  /** In px below the head of the paragraph. */
  readonly top: number;
  readonly isStop: boolean;
}

function SignButton({ pane, sign, top, isStop }: SignButtonProps) {
  const { row, follow } = useReaderParallels();
  const { counterparts } = sign;
  const [isPointed, setPointed] = useState(false);
  const differences = useDifferenceWords(isPointed ? counterparts : null);
  const name = signName(sign);
  const point = (is: boolean) => {
    setPointed(is);
    row.point("sign", is ? { pane, counterparts } : null);
  };
  // What is pointed out goes with the sign.
  useLayoutEffect(() => () => row.point("sign", null), [row]);
  return (
    <Tooltip
      side="top"
      label={
        <span className="parallel-tip">
          <span>{name}</span>
          {differences.map((words) => (
            <span key={words} className="parallel-tip-difference">
              {words}
            </span>
          ))}
        </span>
      }
    >
      <button
        type="button"
        className="parallel-sign"
        data-parallel-sign=""
        style={{ top }}
        tabIndex={isStop ? 0 : -1}
        aria-label={name}
        aria-description={differences.length === 0 ? undefined : differences.join(". ")}
        onPointerEnter={() => point(true)}
        onPointerLeave={() => point(false)}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
        onKeyDown={walk}
        onClick={(event) => follow({ pane, counterparts, anchor: event.currentTarget, isHeld: false })}
      >
        {signMarks(sign)}
      </button>
    </Tooltip>
  );
}

/** Arrow keys, Home and End go through the signs of the report. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = [
    ...(event.currentTarget.closest(".report")?.querySelectorAll<HTMLElement>("[data-parallel-sign]") ?? []),
  ];
  const index = all.indexOf(event.currentTarget);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}

function isAtHead(node: Text, within: number): boolean {
  return node.data.slice(0, within).trim() === "";
}

/** How far below the head of a paragraph the line stands that a character is on, in whole px. */
function topIn(node: Text, within: number): number {
  if (isAtHead(node, within)) return 0;
  const range = document.createRange();
  range.setStart(node, Math.min(within, node.length - 1));
  range.setEnd(node, Math.min(within + 1, node.length));
  const line = range.getBoundingClientRect();
  const [first] = firstLineOf(node);
  return first === undefined ? 0 : Math.max(0, Math.round(line.top - first.top));
}

function firstLineOf(node: Text): DOMRectList {
  const range = document.createRange();
  range.setStart(node, 0);
  range.setEnd(node, Math.min(1, node.length));
  return range.getClientRects();
}
