import type { StepAnchor } from "#core/index.ts";
import type { Pane } from "#state/desk.ts";
import type { RowParallels, ShownText } from "./row-parallels.ts";
import { stepPlace } from "./step-place.ts";

/** The line that is read, as a share of the pane's height: where a passage begins that is brought into view. */
const readingLine = 1 / 3;
/** Px up to which a pane follows at once; further off it glides, unless the system asks for less motion. */
const near = 80;
/** The part of the way that a gliding pane goes in a frame. */
const glide = 0.3;
/** Ms after the last scroll: paragraphs that came into view have their true heights by then. */
const rest = 140;

/** What the panes of the row are, as they stand now. */
export interface StepRow {
  readonly panes: readonly Pane[];
  /** `null` where all are on screen. */
  readonly maximised: string | null;
  /** Where two texts go on together; none where they have nothing in common. */
  anchorsOf(own: ShownText, other: ShownText): readonly StepAnchor[];
}

/**
 * Moves panes with the one that a person scrolls. Only that one is followed: what the others do in answer moves nobody, so that no
 * pane can chase another.
 */
export class StepScroller {
  #leader: string | null = null;
  /** That of the leader when it took the lead. */
  #size = "";
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly row: RowParallels,
    private readonly state: () => StepRow,
  ) {}

  /** The pane that a person has their hand on. */
  lead(pane: string): void {
    if (pane !== this.#leader) this.#stop();
    this.#leader = pane;
    this.#size = sizeOf(this.row.texts.get(pane));
  }

  /** Something scrolled. @param scroller which */
  scrolled(scroller: EventTarget | null): void {
    const leader = this.row.texts.get(this.#leader ?? "");
    if (leader === undefined || leader.surface.scroller !== scroller) return;
    // A pane of another size was laid out anew since: that is what scrolled it.
    if (sizeOf(leader) !== this.#size) {
      this.stop();
      return;
    }
    this.#soon();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#soon(), rest);
  }

  stop(): void {
    this.#stop();
    this.#leader = null;
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    this.#frame = 0;
    const leader = this.row.texts.get(this.#leader ?? "");
    const { panes, maximised, anchorsOf } = this.state();
    const isLocked = panes.some(({ id, isInStep }) => id === this.#leader && isInStep);
    if (leader === undefined || !isLocked || maximised !== null) return;
    const view = leader.surface.scroller.getBoundingClientRect();
    const line = view.top + view.height * readingLine;
    const height = line - headOf(leader);
    // All is measured before anything moves, so that the page is laid out once.
    const moves = panes.flatMap(({ id, isInStep }) => {
      const other = this.row.texts.get(id);
      if (other === undefined || id === this.#leader || !isInStep) return [];
      const place = stepPlace(
        anchorsOf(leader, other),
        height,
        view.height,
        (offset) => leader.lines.topOf(leader.surface, offset),
        (offset) => other.lines.topOf(other.surface, offset),
      );
      if (place === null) return [];
      const { scroller } = other.surface;
      const away = headOf(other) + place - line;
      const most = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      return [{ scroller, by: Math.min(most, Math.max(-scroller.scrollTop, away)) }];
    });
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let isUnderWay = false;
    for (const { scroller, by } of moves) {
      if (Math.abs(by) < 1) continue;
      const isGliding = !isCalm && Math.abs(by) > near;
      scroller.scrollTop += isGliding ? by * glide : by;
      isUnderWay ||= isGliding;
    }
    if (isUnderWay) this.#soon();
  }
}

/** Of what scrolls, in px. */
function sizeOf(text: ShownText | undefined): string {
  return text === undefined ? "" : `${text.surface.scroller.clientWidth} ${text.surface.scroller.clientHeight}`;
}

/** Where the head of a text stands now, in px of the viewport. */
function headOf({ surface }: ShownText): number {
  return surface.content.getBoundingClientRect().top;
}
