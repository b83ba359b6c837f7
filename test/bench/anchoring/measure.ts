import { reAnchor } from "#core/anchoring/re-anchor.ts";
import { judge, type Said, type Verdicts } from "./judge.ts";
import type { MadeSet } from "./made-sets.ts";

export interface Measured {
  /** Milliseconds for all passages, the making of indexes included. */
  readonly ms: number;
  readonly verdicts: Verdicts;
}

/** Runs our anchoring over a set. */
export function measureSet({ text, edited, passages }: MadeSet): Measured {
  const from = performance.now();
  const find = reAnchor(text, edited.text);
  const found = passages.map((passage) => find(passage));
  const ms = performance.now() - from;
  const said = found.map(
    (one): Said => (one.kind === "lost" ? null : { start: one.start, end: one.end, isSure: one.kind === "exact" }),
  );
  return { ms, verdicts: judge(text, edited, passages, said) };
}
