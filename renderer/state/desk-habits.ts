import { leastThreshold, type QuotationStyle } from "#core/index.ts";
import { type DeskState, type ThemeChoice, textSizes } from "./desk.ts";
import { withStepToggled } from "./desk-panes.ts";

type Part = Partial<
  Pick<
    DeskState,
    | "textSize"
    | "theme"
    | "quotationStyle"
    | "hasSingleKeys"
    | "hasCaret"
    | "hasMarginNotes"
    | "parallelThreshold"
    | "panes"
    | "dismissed"
  >
>;

/** The desk's part for how the person likes to read and work, whatever is open. */
export class DeskHabits {
  constructor(
    private readonly read: () => DeskState,
    private readonly set: (part: Part) => void,
  ) {}

  /** @param px kept between 13 and 28. */
  setTextSize(px: number): void {
    this.set({ textSize: Math.min(textSizes.greatest, Math.max(textSizes.least, px)) });
  }

  setTheme(theme: ThemeChoice): void {
    this.set({ theme });
  }

  setQuotationStyle(quotationStyle: QuotationStyle): void {
    this.set({ quotationStyle });
  }

  setSingleKeys(hasSingleKeys: boolean): void {
    this.set({ hasSingleKeys });
  }

  toggleCaret(): void {
    this.set({ hasCaret: !this.read().hasCaret });
  }

  toggleMarginNotes(): void {
    this.set({ hasMarginNotes: !this.read().hasMarginNotes });
  }

  /** A pane scrolls with the others, or alone again. */
  toggleStep(pane: string): void {
    this.set({ panes: withStepToggled(this.read().panes, pane) });
  }

  /** @param threshold kept between the least that is looked for and 1. */
  setParallelThreshold(threshold: number): void {
    this.set({ parallelThreshold: Math.min(1, Math.max(leastThreshold, threshold)) });
  }

  /** Sends a hint away for good. */
  dismiss(hint: string): void {
    const { dismissed } = this.read();
    if (!dismissed.includes(hint)) this.set({ dismissed: [...dismissed, hint] });
  }
}
