import type { TextRange } from "../anchoring/find-in-text.ts";
import { isMonth, isYearLike, weekdays } from "../dates/date-words.ts";
import { senseOf } from "../parallels/same-sense.ts";
import { type Word, wordsIn } from "../parallels/words.ts";
import { knownBy } from "./word-forms.ts";

/** Where some of several words stand. */
export interface AnyWordHits {
  /** In order. */
  readonly hits: readonly TextRange[];
  /** The index of the first hit where most of the words stand close together; -1 without hits. */
  readonly best: number;
  /** The words sought, as written, that stand somewhere, in whatever form, and those that stand nowhere. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** The words by which a text can be known again: those that bind others are left out, each stands once, as written. */
export function tellingWords(text: string): string {
  const words = new Map<string, string>();
  for (const { kind, key, start, end } of wordsIn(text, 0, text.length)) {
    if (kind !== "light" && !words.has(key)) words.set(key, text.slice(start, end));
  }
  return [...words.values()].join(" ");
}

/** A word that is sought, and how often it was found. */
interface Sought {
  readonly printed: string;
  readonly weight: number;
  count: number;
}

/** Dates tell little: most of what a report says is of one week. */
const weights = { usual: 1, number: 1.5, date: 0.3 };
/** What the next sentence adds, as a share: a statement may go on there. */
const shareOfNext = 0.5;

interface FoundIn {
  /** Index of its first hit. */
  readonly first: number;
  readonly words: ReadonlySet<Sought>;
  /** From its first hit to its last, in UTF-16 units. */
  readonly span: number;
}

/**
 * Every word of a text that is one of those sought, in any of its forms and spellings ("retake", "retaken"), or one that is put for it
 * ("recaptured"; "town" for "settlement"); numbers as printed. Words that bind others are not sought, unless there is nothing else. The
 * place to begin is the sentence, with the one after it, where most of them stand; a word that stands everywhere says less than one that
 * is rare.
 * @param sentences in order; what stands outside of them is not looked at.
 */
export function findAnyWord(text: string, sentences: readonly TextRange[], query: string): AnyWordHits {
  const sought = soughtIn(query);
  const hits: TextRange[] = [];
  const places = sentences.map(({ start, end }): FoundIn => {
    const first = hits.length;
    const words = new Set<Sought>();
    for (const word of wordsIn(text, start, end)) {
      const one = knownBy(word, senseOf)
        .map((mark) => sought.get(mark))
        .find((known) => known !== undefined);
      if (one === undefined) continue;
      hits.push({ start: word.start, end: word.end });
      one.count += 1;
      words.add(one);
    }
    return { first, words, span: (hits.at(-1)?.end ?? 0) - (hits[first]?.start ?? 0) };
  });
  const all = [...new Set(sought.values())];
  const printed = (words: readonly Sought[]) => words.map((one) => one.printed);
  return {
    hits,
    best: bestOf(places),
    found: printed(all.filter(({ count }) => count > 0)),
    missing: printed(all.filter(({ count }) => count === 0)),
  };
}

/** By all that a word can be known by. */
function soughtIn(query: string): ReadonlyMap<string, Sought> {
  const all = wordsIn(query, 0, query.length);
  const telling = all.filter(({ kind }) => kind !== "light");
  const sought = new Map<string, Sought>();
  for (const word of telling.length > 0 ? telling : all) {
    const marks = knownBy(word, senseOf);
    const present = sought.get(word.key);
    const printed = query.slice(word.start, word.end);
    const one = present ?? { printed, weight: weightOf(word, printed, all), count: 0 };
    for (const mark of marks) if (!sought.has(mark)) sought.set(mark, one);
  }
  return sought;
}

function weightOf(word: Word, printed: string, all: readonly Word[]): number {
  if (isMonth(printed) || weekdays.includes(word.plain)) return weights.date;
  if (word.kind !== "number") return weights.usual;
  const at = all.indexOf(word);
  const isOfMonth = [all[at - 1], all[at + 1]].some((one) => one?.kind === "name" && isMonth(capital(one.plain)));
  return isOfMonth || isYearLike(printed) ? weights.date : weights.number;
}

function capital(plain: string): string {
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

/** Of places that are as good, the one where the words stand closer together, then the first. */
function bestOf(places: readonly FoundIn[]): number {
  const weigh = (words: Iterable<Sought>) =>
    [...words].reduce((sum, { weight, count }) => sum + weight / Math.sqrt(count), 0);
  let best = -1;
  let most = 0;
  let closest = 0;
  places.forEach(({ first, words, span }, index) => {
    if (words.size === 0) return;
    const next = [...(places[index + 1]?.words ?? [])].filter((one) => !words.has(one));
    const score = weigh(words) + shareOfNext * weigh(next);
    if (score < most || (score === most && span >= closest)) return;
    best = first;
    most = score;
    closest = span;
  });
  return best;
}
