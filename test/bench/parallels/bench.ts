import { findParallels, type ParallelText } from "#core/index.ts";
import { splitSentences } from "#core/parallels/split-sentences.ts";
import { MadeRandom } from "../made-random.ts";

export { measure, precision, recall } from "./measure.ts";

/** What a corpus took. Times in ms, the best of three rounds in which both ran in turn. */
export interface Growth {
  readonly reports: number;
  readonly sentences: number;
  readonly ms: number;
  /** Of the plainest way to find near copies: an index of three words in a row, and their share compared. */
  readonly floorMs: number;
}

const binding = "the of and to in that was for on with said by from had has were their after over been".split(" ");
const syllables =
  "ka lo mi ren tas vor bel dun gri hast jor lek mun nip oss pral quin rup sel tir ulm wex yar zot".split(" ");

/** How long a made corpus of so many reports takes: words of their own, and every tenth sentence taken over from an older report. */
export function growth(reports: number): Growth {
  const texts = madeCorpus(reports);
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
  return { reports, sentences: texts.reduce((sum, { text }) => sum + splitSentences(text).length, 0), ms, floorMs };
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Reports of 57 sentences of 9 to 29 words; every tenth sentence is taken over from an older report with a word left out. */
function madeCorpus(reports: number): readonly ParallelText[] {
  const random = new MadeRandom(2026);
  const sentences: string[] = [];
  return Array.from({ length: reports }, (_, index) => {
    const own = Array.from({ length: 57 }, () => {
      const old = sentences[Math.floor(random.next() * sentences.length)];
      return old !== undefined && random.next() < 0.1 ? old.replace(/ \S+/, "") : madeSentence(random);
    });
    sentences.push(...own);
    return { id: String(index), text: own.join("\n") };
  });
}

/** Four words in ten bind others; the rest are drawn from 12,000 with the skew of a language. */
function madeSentence(random: MadeRandom): string {
  const length = random.between(9, 29);
  const words = Array.from({ length }, () => {
    if (random.next() < 0.4) return binding[random.between(0, binding.length - 1)] ?? "";
    const rank = Math.floor(12_000 ** random.next());
    return [rank % 24, Math.floor(rank / 24) % 24, Math.floor(rank / 576)].map((one) => syllables[one]).join("");
  });
  return `${words.join(" ")}.`;
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
