import type { Candidate, Match } from "./candidate.ts";
import { type Judgement, judgePair } from "./judge-pair.ts";
import type { KnownSentence } from "./known-sentence.ts";
import { type Likeness, leastContained } from "./likeness.ts";
import { resemblanceOf } from "./resemblance.ts";

/** By how much two sentences together must resemble a third more than the better of them alone. */
const leastGain = 0.02;

/** Candidates of two texts that may say the same at a threshold, those of them joined that are one sentence here and two there. */
export function matchesOf(all: readonly Candidate[], threshold: number): readonly Match[] {
  const candidates = all.filter(({ alike }) => alike.most >= threshold);
  const joined = new Set<Candidate>();
  const matches: Match[] = [];
  for (const side of ["a", "b"] as const) {
    const whole = side;
    const part = side === "a" ? "b" : "a";
    for (const group of groupsBy(candidates, whole, part)) {
      for (const [index, second] of group.entries()) {
        const first = group[index - 1];
        if (first === undefined || second[part].place !== first[part].place + 1) continue;
        if (joined.has(first) || joined.has(second)) continue;
        const match = joinedMatch(first, second, whole, part);
        if (match === null) continue;
        matches.push(match);
        joined.add(first).add(second);
      }
    }
  }
  for (const candidate of candidates) {
    if (joined.has(candidate) || !candidate.likeness.canReachAlone(threshold)) continue;
    const { a, b, judgement } = candidate;
    if (judgement !== null) matches.push({ a: [a], b: [b], ...judgement });
  }
  return matches;
}

type Side = "a" | "b";

/** Candidates of one sentence with those of one text, in the order of that text. */
function groupsBy(candidates: readonly Candidate[], whole: Side, part: Side): readonly (readonly Candidate[])[] {
  const groups = new Map<KnownSentence, Map<string, Candidate[]>>();
  for (const candidate of candidates) {
    const ofWhole = groups.get(candidate[whole]) ?? new Map<string, Candidate[]>();
    groups.set(candidate[whole], ofWhole);
    const { id } = candidate[part].text;
    const list = ofWhole.get(id);
    if (list === undefined) ofWhole.set(id, [candidate]);
    else list.push(candidate);
  }
  const all = [...groups.values()].flatMap((ofWhole) => [...ofWhole.values()]);
  return all.map((group) => group.sort((one, other) => one[part].place - other[part].place));
}

type Known = Map<string, Judgement | null>;
const known = new WeakMap<Likeness, WeakMap<Likeness, Known>>();

/** The same wordings are joined in one way; it is found out once. */
function joinedMatch(first: Candidate, second: Candidate, whole: Side, part: Side): Match | null {
  const [one, other] = [first[part], second[part]];
  const gap = one.text.text.slice(one.end, other.start);
  const ofFirst = known.get(first.likeness) ?? new WeakMap<Likeness, Known>();
  known.set(first.likeness, ofFirst);
  const ofBoth: Known = ofFirst.get(second.likeness) ?? new Map<string, Judgement | null>();
  ofFirst.set(second.likeness, ofBoth);
  const key = `${whole} ${first[whole].wording === first.likeness.one} ${gap}`;
  const present = ofBoth.get(key);
  const judgement = present === undefined ? joinedJudgement(first, second, { whole, part, gap }) : present;
  ofBoth.set(key, judgement);
  if (judgement === null) return null;
  const [sentence, both] = [[first[whole]], [one, other]] as const;
  return whole === "a" ? { a: sentence, b: both, ...judgement } : { a: both, b: sentence, ...judgement };
}

interface Joint {
  readonly whole: Side;
  readonly part: Side;
  /** What stands between the two parts. */
  readonly gap: string;
}

function joinedJudgement(first: Candidate, second: Candidate, { whole, part, gap }: Joint): Judgement | null {
  const sentence = first[whole].wording;
  const parts = [first[part].wording, second[part].wording] as const;
  const both = parts[0].followedBy(parts[1], gap);
  const judgement = judgePair(sentence, both);
  const best = Math.max(first.judgement?.score ?? 0, second.judgement?.score ?? 0);
  if (judgement === null || judgement.score < best + leastGain) return null;
  const areIn = parts.every((one) => resemblanceOf(sentence.words, one.words).contained >= leastContained);
  if (!areIn) return null;
  const same = whole === "a" ? judgement.same : judgement.same.map(({ a, b }) => ({ a: b, b: a }));
  return { ...judgement, kind: "split", same };
}
