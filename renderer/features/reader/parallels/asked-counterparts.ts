import type { Counterpart, ReportView, TextRange } from "#core/index.ts";
import type { DeskState } from "#state/desk.ts";
import type { TextSurface } from "../text/text-surface.ts";
import type { RowParallels } from "./row-parallels.ts";

/** What "Go to counterpart" starts from. */
export interface AskedCounterparts {
  readonly from: TextRange;
  readonly counterparts: readonly Counterpart[];
  /** Why there is none, as a sentence. */
  readonly missing: string;
}

/**
 * The counterparts that are meant in a pane: of the sign that is pointed at, else of what is selected or held by the sentence walk, else of
 * the current highlight, else of the first passage in view that has any.
 */
export function askedCounterparts(
  pane: string,
  { highlights }: ReportView,
  { selection, highlight }: DeskState,
  row: RowParallels,
  all: readonly Counterpart[],
  surface: TextSurface,
): AskedCounterparts {
  const pointed = row.pointedOut;
  const [first] = pointed?.counterparts ?? [];
  if (pointed?.pane === pane && first !== undefined)
    return { from: first.own, counterparts: pointed.counterparts, missing: "" };
  const current = highlights.find((one) => one.highlight.id === highlight)?.highlight.passage;
  const held = selection?.pane === pane ? selection : current;
  if (held !== undefined) {
    const counterparts = all.filter(({ own }) => own.start < held.end && own.end > held.start);
    return { from: held, counterparts, missing: "No parallel of this passage was found." };
  }
  const { from, to } = surface.windowInView(0);
  const inView = all.find(({ own }) => own.start >= from && own.start < to);
  const counterparts = all.filter(({ own }) => own.start === inView?.own.start);
  return { from: inView?.own ?? { start: from, end: to }, counterparts, missing: "No parallel was found in view." };
}
