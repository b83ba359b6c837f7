import { reAnchor } from "#core/anchoring/re-anchor.ts";
import type { TextRange } from "#core/index.ts";
import { hypothesisFind } from "./hypothesis.ts";
import { judge, type Said, type Verdicts } from "./judge.ts";
import { type MadeSet, madeSets } from "./made-sets.ts";
import { measureSet } from "./measure.ts";

export interface BenchOptions {
  /** UTF-16 units of a text, and passages in it. */
  readonly length: number;
  readonly count: number;
  readonly seed: number;
  /** Runs of each that is timed; the median counts. */
  readonly rounds: number;
  /** Passages that the peer is timed on, because it takes long; its time is scaled to all. */
  readonly peerCount: number;
}

export interface BenchRow {
  readonly set: string;
  readonly by: "Variorum" | "Hypothesis";
  /** Milliseconds for all passages, the making of indexes included. */
  readonly ms: number;
  readonly passages: number;
  readonly verdicts: Verdicts;
}

export interface BenchResult {
  readonly unchanged: { readonly floorMs: number; readonly ms: number; readonly ratio: number };
  readonly rows: readonly BenchRow[];
}

/** Measures all sets, ours and the peer in turn, and the text that did not change beside the floor. */
export function bench(options: BenchOptions, say: (row: BenchRow) => void): BenchResult {
  const sets = madeSets(options.length, options.count, options.seed);
  const rows: BenchRow[] = [];
  for (const set of sets) {
    const runs = Array.from({ length: options.rounds }, () => measureSet(set));
    const own: BenchRow = {
      set: set.name,
      by: "Variorum",
      ms: median(runs.map(({ ms }) => ms)),
      passages: set.passages.length,
      verdicts: (runs[0] as (typeof runs)[number]).verdicts,
    };
    say(own);
    rows.push(own);
    if (options.peerCount === 0) continue;
    const peer = measurePeer(set, options.peerCount);
    say(peer);
    rows.push(peer);
  }
  const [first] = sets;
  if (first === undefined) throw new Error("there is no set");
  return { unchanged: measureUnchanged(first, options.rounds), rows };
}

function measurePeer({ name, text, edited, passages }: MadeSet, count: number): BenchRow {
  const some = passages.slice(0, count);
  const from = performance.now();
  const said = some.map((passage): Said => {
    const found = hypothesisFind(text, edited.text, passage);
    return found === null ? null : { ...found, isSure: false };
  });
  const ms = ((performance.now() - from) * passages.length) / some.length;
  return { set: name, by: "Hypothesis", ms, passages: some.length, verdicts: judge(text, edited, some, said) };
}

function measureUnchanged({ text, passages }: MadeSet, rounds: number): BenchResult["unchanged"] {
  // Another string of the same units, as one that was read from disk.
  const copy = Buffer.from(text, "utf16le").toString("utf16le");
  const words = passages.map(({ start, end }) => text.slice(start, end));
  const pairs = Array.from({ length: rounds + 20 }, () => [
    timed(() => {
      for (const [index, { start }] of passages.entries()) keep(copy.startsWith(words[index] ?? "", start));
    }),
    timed(() => {
      const find = reAnchor(text, copy);
      for (const passage of passages) keep(find(passage));
    }),
  ]).slice(20);
  const floorMs = median(pairs.map(([floor = 0]) => floor));
  const ms = median(pairs.map(([, own = 0]) => own));
  return { floorMs, ms, ratio: median(pairs.map(([floor = 1, own = 0]) => own / floor)) };
}

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

let kept: TextRange | boolean | object | null = null;

/** Keeps a result from being optimised away. */
function keep(value: typeof kept): void {
  kept = value;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
