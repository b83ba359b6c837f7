/** The public names of the parallels, by hand. The core's own index hands them on. */
export { findParallels, ParallelFinder } from "./find-parallels.ts";
export type { SharedText } from "./long-passages.ts";
export {
  defaultThreshold,
  leastThreshold,
  type Parallel,
  type ParallelKind,
  type ParallelPassage,
  type ParallelText,
} from "./parallel.ts";
export { type WordDifference, wordDifference } from "./word-difference.ts";
