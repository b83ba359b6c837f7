import { mixedKind } from "../parallels/mixed-kind.ts";
import type { Parallel, ParallelKind, ParallelPassage } from "../parallels/parallel.ts";

/** A passage that says the same as the one that was asked for. */
export interface FoundVariant extends ParallelPassage {
  readonly kind: ParallelKind;
}

/**
 * Where else a passage stands: the other side of every parallel that touches it. What follows each other there without a word between
 * is one.
 * @param textOf the text of that name; `null` where there is none any more
 */
export function findVariants(
  passage: ParallelPassage,
  parallels: readonly Parallel[],
  textOf: (name: string) => string | null,
): readonly FoundVariant[] {
  const found = parallels.flatMap(({ a, b, kind }): readonly FoundVariant[] => [
    ...(meet(a, passage) ? [{ ...b, kind }] : []),
    ...(meet(b, passage) ? [{ ...a, kind }] : []),
  ]);
  const others = found
    .filter((one) => !meet(one, passage))
    .sort((one, other) => (one.text === other.text ? one.start - other.start : one.text < other.text ? -1 : 1));
  const joined: FoundVariant[] = [];
  for (const next of others) {
    const last = joined.at(-1);
    const text = last?.text === next.text ? textOf(next.text) : null;
    if (last === undefined || text === null || /[\p{L}\p{N}]/u.test(text.slice(last.end, next.start)))
      joined.push(next);
    else
      joined[joined.length - 1] = {
        ...last,
        end: Math.max(last.end, next.end),
        kind: mixedKind(last.kind, next.kind),
      };
  }
  return joined;
}

function meet(a: ParallelPassage, b: ParallelPassage): boolean {
  return a.text === b.text && a.start < b.end && b.start < a.end;
}
