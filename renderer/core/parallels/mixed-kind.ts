import type { ParallelKind } from "./parallel.ts";

/** What two neighbouring parallels are as one: the looser of the two words for it, so that nothing is called closer than it is. */
export function mixedKind(one: ParallelKind, other: ParallelKind): ParallelKind {
  if (one === other) return one;
  return one === "paraphrase" || other === "paraphrase" ? "paraphrase" : "near-verbatim";
}
