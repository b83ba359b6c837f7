import type { VariantsAsked } from "#core/index.ts";
import type { CodebookPlace, ComparePlace, DeskMoment, DeskState, PaneSelection, Place, ViewName } from "./desk.ts";

/** Where a jump left from: the view, what the codebook showed and what was compared, and the place in the reports, if one was open. */
export interface Spot {
  readonly view: ViewName;
  readonly codebook: CodebookPlace;
  readonly variants: VariantsAsked | null;
  readonly compare: ComparePlace;
  readonly place: Place | null;
}

export function spotOf(state: DeskState): Spot {
  const { view, codebook, variants, compare, highlight } = state;
  const shown = { view, codebook, variants, compare };
  const pane = state.panes.find((one) => one.id === state.activePane);
  if (pane === undefined) return { ...shown, place: null };
  const { offset } = pane.scroll;
  return { ...shown, place: { report: pane.report, start: offset, end: offset, highlight } };
}

/** Where a jump leaves from; `null` for a reader without a report, which is no place to come back to. */
export function spotToLeave(state: DeskState): Spot | null {
  const here = spotOf(state);
  return here.view === "read" && here.place === null ? null : here;
}

/** What is let go of on going to another pane, so that keys act on what is looked at. A note that is being written stays open. */
export function leavingPane(state: DeskState, to: string | null): Partial<DeskMoment> {
  const { activePane, selection, writing } = state;
  if (to === activePane) return {};
  return {
    ...(selection === null || selection.pane === to ? {} : { selection: null }),
    ...(writing === null ? { highlight: null, highlightsAt: [] } : {}),
  };
}

/** Another view: what was chosen in the reports is let go of with them, unless a note on it is being written. */
export function turningTo(state: DeskState, view: ViewName): Partial<DeskState> {
  const isKept = view === "read" || state.writing !== null;
  return { view, selection: null, landed: null, ...(isKept ? {} : { highlight: null, highlightsAt: [] }) };
}

/** True for the same stretch in the same pane, with the same speaker. */
export function isSameSelection(a: PaneSelection | null, b: PaneSelection | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.pane === b.pane && a.edition === b.edition && a.start === b.start && a.end === b.end && a.speaker === b.speaker
  );
}
