import type { MatrixRowKind, MatrixSort } from "#core/index.ts";

/** What one row is of. */
export const rowNouns: Readonly<Record<MatrixRowKind, string>> = { claims: "claim", tags: "tag", sources: "source" };

export const sortNames: Readonly<Record<MatrixSort, string>> = {
  disputed: "Both supported and denied",
  coverage: "In most reports",
  gaps: "Most not looked at",
  count: "Most highlights",
  date: "Date",
  order: "As listed",
};
