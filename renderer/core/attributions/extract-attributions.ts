import type { TextRange } from "../anchoring/find-in-text.ts";
import { datesIn } from "../dates/extract-dates.ts";
import { figuresIn } from "../figures/extract-figures.ts";
import { readSentences } from "../wording/read-sentences.ts";
import { type Attribution, type Hedge, wordsAt } from "./attribution.ts";
import { concernOf, type Spoken } from "./concerns.ts";
import { findFrames } from "./find-frames.ts";
import { type FoundHedge, findHedges } from "./find-hedges.ts";
import type { Frame } from "./frame.ts";
import { speakerAtHead, speakerBefore } from "./speaker.ts";
import { type Item, type Utterance, utterancesOf } from "./utterances.ts";

export interface AttributionOptions {
  /** The language as a report states it; unset, it is told by the text's small words. Other languages than English have no attributions. */
  readonly language?: string | null;
}

/**
 * Who says what in an English text, and what is hedged, in order. Made to be silent rather than wrong: `null` stands for what the rules
 * can't tell. What stands within a quotation is not looked at. Takes time in proportion to the text's length.
 */
export function extractAttributions(
  text: string,
  { language = null }: AttributionOptions = {},
): readonly Attribution[] {
  const utterances = utterancesOf(text, readSentences(text, language));
  const found: Attribution[] = [];
  let previous: Spoken | null = null;
  for (const [index, utterance] of utterances.entries()) {
    const isNext: boolean = previous !== null && utterance.paragraph - (utterances[index - 1]?.paragraph ?? 0) <= 1;
    const hedges = findHedges(utterance.items);
    const frames = findFrames(utterance.items).map((frame) => beforeRemark(utterance.items, frame, hedges));
    const own = attributionsOf(text, utterance, frames, hedges, isNext ? previous : null, utterances[index + 1]);
    found.push(...own);
    previous = spokenOf(text, utterance, own, hedges);
  }
  return found;
}

function attributionsOf(
  text: string,
  utterance: Utterance,
  frames: readonly Frame[],
  hedges: readonly FoundHedge[],
  previous: Spoken | null,
  next: Utterance | undefined,
): readonly Attribution[] {
  const { items } = utterance;
  const hedged = hedges.map((hedge): { readonly found: FoundHedge; readonly hedge: Hedge } => {
    const concerns = concernOf(items, hedge, frames, previous);
    return {
      found: hedge,
      hedge: {
        ...wordsAt(text, rangeOf(items, hedge.start, hedge.end)),
        kind: hedge.kind,
        concerns: concerns === null ? null : wordsAt(text, concerns),
      },
    };
  });
  const taken = new Set<FoundHedge>();
  const said = frames.map((frame): Attribution => {
    const range = frame.isOpen
      ? quotationAtHead(next, utterance)
      : frame.said === null
        ? null
        : rangeOf(items, frame.said.start, frame.said.end);
    const ownHedges = hedged.filter(({ found }) => !taken.has(found) && holds(frame, found));
    for (const { found } of ownHedges) taken.add(found);
    const words = wordsAt(text, rangeOf(items, frame.start, frame.end));
    const isItSaid = frame.isTrailing && frame.kind === "said" && /^it said$/i.test(words.words);
    const saidWords = range === null ? null : wordsAt(text, range);
    const itSaid: Hedge = { ...words, kind: "it-said", concerns: saidWords };
    return {
      ...words,
      kind: frame.kind,
      speaker: wordsAt(text, rangeOf(items, frame.speaker.start, frame.speaker.end)),
      verb: wordsAt(text, rangeOf(items, frame.verb.start, frame.verb.end)),
      said: saidWords,
      hedges: [...ownHedges.map(({ hedge }) => hedge), ...(isItSaid ? [itSaid] : [])],
    };
  });
  const alone = hedged
    .filter(({ found }) => !taken.has(found))
    .map(({ found, hedge }) => aloneOf(text, items, found, hedge));
  return [...said, ...alone].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "…, but this could not be verified" is the report's remark, and no part of what is said before it. */
function beforeRemark(items: readonly Item[], frame: Frame, hedges: readonly FoundHedge[]): Frame {
  const { said } = frame;
  if (said === null || frame.isTrailing) return frame;
  const hedge = hedges.find(({ kind, start }) => kind === "not-verified" && said.start < start && start < said.end);
  if (hedge === undefined) return frame;
  let comma = hedge.start;
  while (comma > said.start && items[comma]?.text !== "," && hedge.start - comma < 6) comma -= 1;
  const isRemark = items[comma]?.text === "," && /^(?:but|although|though|which)$/.test(items[comma + 1]?.lower ?? "");
  if (!isRemark) return frame;
  return { ...frame, said: comma > said.start ? { start: said.start, end: comma } : null };
}

/** Whether a hedge stands in what is said, or between the words that attribute it. */
function holds({ start, end, said }: Frame, hedge: FoundHedge): boolean {
  return (
    (said !== null && said.start <= hedge.start && hedge.end <= said.end) || (start <= hedge.start && hedge.end <= end)
  );
}

/** A hedge of the report's own, with who could not verify where the words say it. */
function aloneOf(text: string, items: readonly Item[], found: FoundHedge, hedge: Hedge): Attribution {
  const isActive = /^(?:verify|confirm|corroborate|authenticate)$/.test(items[found.end - 1]?.lower ?? "");
  const isJoined = /^(?:but|and)$/.test(items[found.start - 1]?.lower ?? "");
  const speaker = isActive ? (isJoined ? speakerAtHead(items) : speakerBefore(items, found.start)) : null;
  const start = isJoined ? found.start : (speaker?.start ?? found.start);
  return {
    ...wordsAt(text, rangeOf(items, start, found.end)),
    kind: "hedge",
    speaker: speaker === null ? null : wordsAt(text, rangeOf(items, speaker.start, speaker.end)),
    verb: wordsAt(text, hedge),
    said: null,
    hedges: [hedge],
  };
}

/** The quotation with which the next paragraph begins. */
function quotationAtHead(next: Utterance | undefined, { paragraph }: Utterance): TextRange | null {
  const first = next?.items[0];
  return next !== undefined && next.paragraph === paragraph + 1 && first?.kind === "quote"
    ? { start: first.start, end: first.end }
    : null;
}

function spokenOf(
  text: string,
  utterance: Utterance,
  own: readonly Attribution[],
  hedges: readonly FoundHedge[],
): Spoken {
  const { start, end, sentences } = utterance;
  return {
    start,
    end,
    statements: own.flatMap(({ said, speaker }) => (said === null ? [] : [{ said, speaker: speaker?.words ?? "" }])),
    isRemark: hedges.some(({ kind }) => kind === "not-verified"),
    dates: () => sentences.flatMap((sentence) => datesIn(text, sentence, null)),
    figures: () =>
      sentences.flatMap((sentence) => figuresIn(text, sentence, null)).filter(({ kind }) => kind !== "time"),
  };
}

function rangeOf(items: readonly Item[], from: number, to: number): TextRange {
  const start = items[from]?.start ?? 0;
  return { start, end: items[to - 1]?.end ?? start };
}
