import type { Parallel, ParallelText, ReadableText, SharedText, TextFindings } from "#core/index.ts";

/** What the page asks of the findings worker, one question at a time. Ids are those that the page made for texts of one language. */
export type FindingsRequest =
  | { readonly kind: "learn"; readonly texts: readonly ParallelText[] }
  | { readonly kind: "parallels"; readonly ids: readonly string[]; readonly threshold: number }
  | { readonly kind: "shared"; readonly ids: readonly string[] }
  | { readonly kind: "findings"; readonly texts: readonly ReadableText[] };

export type FindingsAnswer =
  | { readonly kind: "learned" }
  /** The worker is new and has not learned all of these texts. */
  | { readonly kind: "forgotten" }
  | { readonly kind: "parallels"; readonly all: readonly Parallel[] }
  | { readonly kind: "shared"; readonly all: readonly SharedText[] }
  | { readonly kind: "findings"; readonly all: readonly TextFindings[] };
