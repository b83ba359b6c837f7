import type { TextDate } from "../dates/extract-dates.ts";
import type { DayInterval } from "../model/read-date.ts";
import { sayingVerbs } from "../wording/speech-verbs.ts";
import type { Token } from "../wording/tokens.ts";
import type { Figure, Words } from "./figure.ts";
import { type Counted, wordsOf } from "./find-counts.ts";
import { periodEnd } from "./period-phrase.ts";
import { scopeEnd } from "./scope-phrase.ts";

const saying = new Set(sayingVerbs);
/** Phrases before the first figure that may say where or when, up to their commas. */
const mostLeading = 3;
const longestUnknown = 5;

interface Around {
  readonly scope: Words | null;
  readonly period: Words | null;
  /** Index behind the last of them. */
  readonly end: number;
}

/** Says of each figure where and when, where the words stand right behind it or at the head of the sentence. */
export function placeFigures(
  text: string,
  tokens: readonly Token[],
  counted: readonly Counted[],
  dates: readonly TextDate[],
  day: string | null,
): readonly Figure[] {
  const leading = leadingOf(text, tokens, counted[0]?.at ?? 0);
  // What stands behind the first verb of saying is said, and the head of the sentence may date the saying.
  const firstSaying = tokens.findIndex(
    ({ lower }, index) => index >= leading.end && (saying.has(lower) || lower === ";"),
  );
  const placed = counted.map(({ figure, at, phraseEnd }): Figure => {
    if (figure.kind === "time") return { ...figure, scope: null, period: null };
    const behind = trailingOf(text, tokens, phraseEnd);
    // "On Monday, officials said 40 people …" dates the saying.
    const isOpen = firstSaying === -1 || firstSaying >= at;
    const period = behind.period ?? (isOpen ? leading.period : null);
    return {
      ...figure,
      scope: behind.scope ?? (isOpen ? leading.scope : null),
      period: period === null ? null : { ...period, ...meaningOf(period, dates, day) },
    };
  });
  // "in six months" is the time of what was counted, and no figure of its own.
  const periods = placed.flatMap(({ period }) => period ?? []);
  return placed.filter(
    ({ kind, start, end }) => kind !== "time" || !periods.some((period) => period.start <= start && end <= period.end),
  );
}

/** What stands at the head of the sentence, each part with its comma: "In the south, since the beginning of September, …". */
function leadingOf(text: string, tokens: readonly Token[], first: number): Around {
  let around: Around = { scope: null, period: null, end: 0 };
  let at = tokens.findIndex(({ kind }) => kind !== "mark");
  for (let part = 0; part < mostLeading && at >= 0 && at < first; part++) {
    const ends = { period: periodEnd(tokens, at), scope: scopeEnd(tokens, at) };
    const comma = (end: number | null): end is number => end !== null && end <= first && tokens[end]?.text === ",";
    let end: number;
    if (comma(ends.period)) {
      end = ends.period;
      around = { ...around, period: wordsOf(text, tokens, at, end), end: end + 1 };
    } else if (comma(ends.scope)) {
      end = ends.scope;
      around = { ...around, scope: wordsOf(text, tokens, at, end), end: end + 1 };
    } else {
      const length = tokens.slice(at, at + longestUnknown + 1).findIndex((token) => token.text === ",");
      if (length === -1) break;
      end = at + length;
    }
    at = end + 1;
  }
  return around;
}

/** What stands right behind what is counted, or behind "were killed" and "have been liberated". */
function trailingOf(text: string, tokens: readonly Token[], from: number): Around {
  let around: Around = { scope: null, period: null, end: from };
  let at = behindVerb(tokens, behindQuote(tokens, from));
  for (let part = 0; part < 2; part++) {
    const period = around.period === null ? periodEnd(tokens, at) : null;
    const scope = around.scope === null ? scopeEnd(tokens, at) : null;
    const end = period ?? scope;
    if (end === null) break;
    const words = wordsOf(text, tokens, at, end);
    around = period === null ? { ...around, scope: words, end } : { ...around, period: words, end };
    at = end;
  }
  return around;
}

/** "2,000-km of territory" in September. */
function behindQuote(tokens: readonly Token[], at: number): number {
  return /^["”]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
}

function behindVerb(tokens: readonly Token[], at: number): number {
  let index = at;
  if (/^(?:has|have|had|was|were|are|is)$/.test(tokens[index]?.lower ?? "")) index += 1;
  if (index > at && /^(?:been|being|also|already)$/.test(tokens[index]?.lower ?? "")) index += 1;
  return /^(?:[a-z]+ed|lost|shot|hit|taken|retaken|hurt|sent|freed|dead|missing)$/.test(tokens[index]?.lower ?? "")
    ? index + 1
    : at;
}

/** The days of a period that holds one date: that date, or from it to the publication. */
function meaningOf(
  period: Words,
  dates: readonly TextDate[],
  day: string | null,
): { readonly interval: DayInterval | null; readonly how: string | null } {
  const unknown = { interval: null, how: null };
  const [date, ...others] = dates.filter(({ start, end }) => period.start <= start && end <= period.end);
  if (date?.interval == null || others.length > 0) return unknown;
  const { interval, how } = date;
  const lead = period.words
    .slice(0, date.start - period.start)
    .trim()
    .toLowerCase();
  if (/^(?:(?:early|late|earlier|only|just|so far|in|on|over|during|within|throughout) ?)*$/.test(lead))
    return { interval, how };
  const isSince = /^since(?: the (?:beginning|start) of)?$/.test(lead);
  if (!isSince || day === null || day < interval.from) return unknown;
  const until = `Up to the day of publication, ${day}`;
  return {
    interval: { from: interval.from, to: day, granularity: "range" },
    how: how === null ? until : `${how}. ${until}`,
  };
}
