import type { Candidate, KnownSentence, Match } from "./candidate.ts";
import { type ComparedPassage, judgePair } from "./judge-pair.ts";
import { resemblanceOf } from "./resemblance.ts";

/** By how much two sentences together must resemble a third more than the better of them alone. */
const leastGain = 0.02;
/** The share of each of the two that must stand in the third. */
const leastContained = 0.6;

/** Candidates of two texts that say the same, those of them joined that are one sentence here and two there. */
export function matchesOf(candidates: readonly Candidate[]): readonly Match[] {
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
        const match = joinedOnce(first, second, whole, part);
        if (match === null) continue;
        matches.push(match);
        joined.add(first).add(second);
      }
    }
  }
  for (const candidate of candidates) {
    const { a, b, judgement } = candidate;
    if (judgement !== null && !joined.has(candidate)) matches.push({ a, b, ...judgement });
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

const known = new WeakMap<Candidate, WeakMap<Candidate, { readonly match: Match | null }>>();

/** Two candidates have one sentence in common, so that they are joined in one way; it is found out once. */
function joinedOnce(first: Candidate, second: Candidate, whole: Side, part: Side): Match | null {
  const ofFirst = known.get(first) ?? new WeakMap<Candidate, { readonly match: Match | null }>();
  known.set(first, ofFirst);
  const answer = ofFirst.get(second) ?? { match: joinedMatch(first, second, whole, part) };
  ofFirst.set(second, answer);
  return answer.match;
}

function joinedMatch(first: Candidate, second: Candidate, whole: Side, part: Side): Match | null {
  const sentence = first[whole];
  const parts = [first[part], second[part]] as const;
  const both = { ...joinedPassage(...parts), text: parts[0].text };
  const judgement = judgePair(sentence, both);
  const best = Math.max(first.judgement?.score ?? 0, second.judgement?.score ?? 0);
  if (judgement === null || judgement.score < best + leastGain) return null;
  const areIn = parts.every((one) => resemblanceOf(sentence.words, one.words).contained >= leastContained);
  if (!areIn) return null;
  const sides = whole === "a" ? { a: sentence, b: both } : { a: both, b: sentence };
  return { ...sides, kind: "split", score: judgement.score };
}

function joinedPassage(first: KnownSentence, second: KnownSentence): ComparedPassage {
  const { text } = first.text;
  const place = { start: first.start, end: second.end };
  return { ...place, printed: text.slice(place.start, place.end), words: [...first.words, ...second.words] };
}
