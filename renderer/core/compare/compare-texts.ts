import type { Parallel, ParallelText } from "../parallels/parallel.ts";
import type { ComparedKind, ComparedRow, Comparison } from "./compared.ts";
import { pairUnits, type UnitPair } from "./pair-units.ts";
import { joinUnits, type SentenceUnits, sentenceUnits } from "./sentence-units.ts";

type Side = "a" | "b";

/** A row that is not numbered yet: `key` names the units whose row has the other side. */
type OpenRow = Omit<ComparedRow, "elsewhere"> & { readonly key: string | null };

/**
 * Lays two texts out beside each other, sentence by sentence, each in its own order: what both have stands in one row; where the order
 * is another, in two that name each other. Every character of both stands in exactly one row.
 * @param parallels any; those between these two texts are taken
 */
export function compareTexts(a: ParallelText, b: ParallelText, parallels: readonly Parallel[]): Comparison {
  const [inA, inB] = [sentenceUnits(a.text, a.language), sentenceUnits(b.text, b.language)];
  const { pairs, repeats } = pairUnits(inA, inB, between(a.id, b.id, parallels));
  const open: OpenRow[] = [];
  const sideRows = { a: new SideRows(inA, "a", pairs, repeats), b: new SideRows(inB, "b", pairs, repeats) };
  const inOrder = pairs.filter(({ isInOrder }) => isInOrder);
  for (const pair of inOrder) {
    open.push(...sideRows.a.until(pair.a[0]), ...sideRows.b.until(pair.b[0]));
    open.push({
      kind: kindOf(pair),
      a: joinUnits(inA, ...pair.a),
      b: joinUnits(inB, ...pair.b),
      sentences: 1,
      parallel: pair.kind,
      key: null,
    });
    sideRows.a.skip(pair.a[1]);
    sideRows.b.skip(pair.b[1]);
  }
  open.push(...sideRows.a.until(inA.units.length), ...sideRows.b.until(inB.units.length));
  return closed(open, inA, inB);
}

function between(a: string, b: string, parallels: readonly Parallel[]): readonly Parallel[] {
  return parallels.flatMap((parallel) => {
    if (parallel.a.text === a && parallel.b.text === b) return [parallel];
    return parallel.a.text === b && parallel.b.text === a ? [{ ...parallel, a: parallel.b, b: parallel.a }] : [];
  });
}

function kindOf({ kind }: UnitPair): "shared" | "changed" {
  return kind === "verbatim" ? "shared" : "changed";
}

/** The rows of one text that have nothing beside them, in its order. */
class SideRows {
  readonly #pairAt = new Map<number, UnitPair>();
  #next = 0;

  constructor(
    private readonly own: SentenceUnits,
    private readonly side: Side,
    pairs: readonly UnitPair[],
    repeats: readonly UnitPair[],
  ) {
    const isTaken = new Set(pairs.flatMap((pair) => units(pair[side])));
    for (const repeat of repeats)
      if (units(repeat[side]).every((unit) => !isTaken.has(unit) && !this.#pairAt.has(unit)))
        this.#pairAt.set(repeat[side][0], repeat);
    for (const pair of pairs) this.#pairAt.set(pair[side][0], pair);
  }

  skip(unit: number): void {
    this.#next = unit;
  }

  until(end: number): readonly OpenRow[] {
    const rows: OpenRow[] = [];
    while (this.#next < end) {
      const from = this.#next;
      const pair = this.#pairAt.get(from);
      this.#next = pair === undefined ? this.#endOfRun(from, end) : Math.max(from + 1, pair[this.side][1]);
      const stretch = joinUnits(this.own, from, this.#next);
      const sides = this.side === "a" ? { a: stretch, b: null } : { a: null, b: stretch };
      if (pair === undefined)
        rows.push({ ...sides, kind: `only-${this.side}`, sentences: this.#next - from, parallel: null, key: null });
      else {
        const [other] = this.side === "a" ? pair.b : pair.a;
        rows.push({ ...sides, kind: kindOf(pair), sentences: 1, parallel: pair.kind, key: keyOf(this.side, other) });
      }
    }
    return rows;
  }

  /** Sentences of one paragraph that nothing parts stand in one row. */
  #endOfRun(from: number, end: number): number {
    let to = from + 1;
    while (to < end && !this.#pairAt.has(to) && !this.#endsParagraph(to - 1)) to += 1;
    return to;
  }

  #endsParagraph(unit: number): boolean {
    const { words, end } = this.own.units[unit] ?? { words: { end: 0 }, end: 0 };
    return /[\r\n]/.test(this.own.text.slice(words.end, end));
  }
}

function units([from, to]: readonly [number, number]): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Names the unit of the other text. */
function keyOf(side: Side, other: number): string {
  return `${side === "a" ? "b" : "a"} ${other}`;
}

function closed(open: readonly OpenRow[], a: SentenceUnits, b: SentenceUnits): Comparison {
  const rowOf = new Map<string, number>();
  for (const [index, row] of open.entries()) {
    for (const unit of unitsWithin(a, row.a)) rowOf.set(`a ${unit}`, index);
    for (const unit of unitsWithin(b, row.b)) rowOf.set(`b ${unit}`, index);
  }
  const rows = open.map(({ key, ...row }) => ({ ...row, elsewhere: key === null ? null : (rowOf.get(key) ?? null) }));
  const count = (kind: ComparedKind) => rows.reduce((sum, row) => sum + (row.kind === kind ? row.sentences : 0), 0);
  // A pair that stands in two rows is one passage.
  const isSecond = (row: ComparedRow, index: number) =>
    row.elsewhere !== null && row.elsewhere < index && rows[row.elsewhere]?.elsewhere === index;
  const once = (kind: ComparedKind) => rows.filter((row, index) => row.kind === kind && !isSecond(row, index)).length;
  return {
    rows,
    counts: {
      shared: once("shared"),
      changed: once("changed"),
      "only-a": count("only-a"),
      "only-b": count("only-b"),
    },
  };
}

function unitsWithin({ byStart, units: all }: SentenceUnits, row: ComparedRow["a"]): readonly number[] {
  const from = row === null ? undefined : byStart.get(row.words.start);
  if (row === null || from === undefined) return [];
  const found = [from];
  while ((all[(found.at(-1) ?? 0) + 1]?.end ?? Number.POSITIVE_INFINITY) <= row.end)
    found.push((found.at(-1) ?? 0) + 1);
  return found;
}
