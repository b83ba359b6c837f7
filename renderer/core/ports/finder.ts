import type { Attribution } from "../attributions/attribution.ts";
import type { Figure } from "../figures/figure.ts";
import type { SaidDate } from "../model/date.ts";
import type { SharedText } from "../parallels/long-passages.ts";
import type { Parallel, ParallelText } from "../parallels/parallel.ts";

/** A text in which figures and attributions are looked for. */
export interface ReadableText {
  readonly text: string;
  /** BCP 47 tag as the report states it; `null` where it does not. */
  readonly language: string | null;
  /** When it was published, so far as it is known. */
  readonly published: SaidDate | null;
}

/** What the rules find in one text, in order. */
export interface TextFindings {
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
}

/** Finds what texts say, and what they have in common, beside the page: long texts must not hold up the reader. */
export interface Finder {
  /**
   * The parallels of texts with each other and within them: the same as `findParallels`. A text that was given before under its id
   * and language is not read again, unless it was left out meanwhile: what a question leaves out is let go of. Rejects with `FinderFailed`.
   * @param threshold `leastThreshold` to 1
   */
  findParallels(texts: readonly ParallelText[], threshold: number): Promise<readonly Parallel[]>;
  /** What each two of the texts share, where it is long, whatever the threshold. Rejects with `FinderFailed`. */
  findShared(texts: readonly ParallelText[]): Promise<readonly SharedText[]>;
  /** The findings of each text, in their order. Rejects with `FinderFailed`. */
  readFindings(texts: readonly ReadableText[]): Promise<readonly TextFindings[]>;
  /** Lets go of all that is known and ends what is under way: it rejects. The next question begins anew. */
  rest(): void;
}

/** Says what went wrong and what to do next. */
export class FinderFailed extends Error {
  override readonly name = "FinderFailed";
}
