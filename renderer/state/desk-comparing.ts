import type { ChosenPassage, ReportId, VariantsAsked } from "#core/index.ts";
import type { ComparePlace, DeskState, ViewName } from "./desk.ts";
import { turningTo } from "./desk-turns.ts";

/** The desk's part for passages and reports that are compared. */
export class DeskComparing {
  /** @param leave remembers where a jump to that view leaves from, and that it begins at its head */
  constructor(
    private readonly read: () => DeskState,
    private readonly set: (part: Partial<DeskState>) => void,
    private readonly leave: (view: ViewName) => void,
  ) {}

  /** Jumps to what the reports do with a passage, or to two passages beside each other. */
  openVariants(asked: Pick<VariantsAsked, "passage"> & Partial<VariantsAsked>): void {
    this.leave("variants");
    const variants = { other: null, base: null, ...asked };
    this.set({ ...turningTo(this.read(), "variants"), variants, firstPassage: null });
  }

  /** The row that the others are told apart from. */
  chooseBase(base: ChosenPassage): void {
    const { variants } = this.read();
    if (variants !== null) this.set({ variants: { ...variants, base } });
  }

  /** Holds the first of two passages until the second is chosen; `null` lets it go. */
  hold(firstPassage: ChosenPassage | null): void {
    this.set({ firstPassage });
  }

  /** Jumps to two reports beside each other. @param b `null` where it is still to be chosen */
  openCompare(a: ReportId | null, b: ReportId | null): void {
    this.leave("compare");
    this.set({ ...turningTo(this.read(), "compare"), compare: { a, b, only: null } });
  }

  /** Compares a report with the one that is open beside it, else with the one that it was compared with last. */
  compareReport(report: ReportId): void {
    const { panes, compare } = this.read();
    const index = panes.findIndex((pane) => pane.report === report);
    const beside = [...panes.slice(index + 1), ...panes.slice(0, Math.max(0, index)).reverse()];
    const other = beside.find((pane) => pane.report !== report)?.report;
    const last = compare.a === report ? compare.b : compare.b === report ? compare.a : null;
    const left = index > 0 && panes[index - 1]?.report === other && panes[index + 1] === undefined;
    if (left && other !== undefined) this.openCompare(other, report);
    else this.openCompare(report, other ?? last);
  }

  arrangeCompare(part: Partial<ComparePlace>): void {
    this.set({ compare: { ...this.read().compare, ...part } });
  }
}
