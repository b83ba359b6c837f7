import { findParallels, type ParallelText } from "#core/index.ts";
import { splitSentences } from "#core/parallels/split-sentences.ts";
import { madeCopies, madeCorpus, madeList } from "./made-corpora.ts";

export { measure, precision, recall } from "./measure.ts";

/** What a corpus took. Times in ms, the best of three rounds in which both ran in turn. */
export interface Growth {
  readonly reports: number;
  readonly sentences: number;
  readonly ms: number;
  /** Of the plainest way to find near copies: an index of three words in a row, and their share compared. */
  readonly floorMs: number;
}

/** How long a made corpus of so many reports takes: words of their own, and every tenth sentence taken over from an older report. */
export function growth(reports: number): Growth {
  return measured(madeCorpus(reports));
}

/** How long so many lightly edited copies of one story take: each passage truly stands in all of them. */
export function copies(reports: number): Growth {
  return measured(madeCopies(reports));
}

/** How long one text of so many sentences takes that are all alike. */
export function list(sentences: number): Growth {
  return measured([madeList(sentences)]);
}

function measured(texts: readonly ParallelText[]): Growth {
  let [ms, floorMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round += 1) {
    ms = Math.min(
      ms,
      timeOf(() => findParallels(texts)),
    );
    floorMs = Math.min(
      floorMs,
      timeOf(() => shinglesInCommon(texts)),
    );
  }
  const { length: reports } = texts;
  return { reports, sentences: texts.reduce((sum, { text }) => sum + splitSentences(text).length, 0), ms, floorMs };
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Pairs of sentences of which half the three-word shingles are the same. */
function shinglesInCommon(texts: readonly ParallelText[]): number {
  const known: ReadonlySet<string>[] = [];
  const index = new Map<string, number[]>();
  let pairs = 0;
  for (const { text } of texts) {
    for (const { start, end } of splitSentences(text)) {
      const words =
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const shingles = new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
      const shared = new Map<number, number>();
      for (const shingle of shingles) {
        const list = index.get(shingle) ?? [];
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
        list.push(known.length);
        index.set(shingle, list);
      }
      for (const [other, count] of shared) {
        const all = shingles.size + (known[other]?.size ?? 0) - count;
        if (count / all >= 0.5) pairs += 1;
      }
      known.push(shingles);
    }
  }
  return pairs;
}
