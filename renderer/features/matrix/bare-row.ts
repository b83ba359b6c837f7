import type { MatrixRow } from "#core/index.ts";

/** Whether no report has anything on a tag or source: such a row is one line high. What is empty beside a claim says something. */
export function isBareRow({ subject, cells }: MatrixRow): boolean {
  return subject.kind !== "claim" && cells.every(({ passages }) => passages.length === 0);
}
