import type { HedgeKind } from "./attribution.ts";
import type { Item } from "./utterances.ts";

/** A hedge by item indices. */
export interface FoundHedge {
  readonly kind: HedgeKind;
  readonly start: number;
  readonly end: number;
}

const checking =
  /^(?:verify|verified|confirm|confirmed|corroborate|corroborated|authenticate|authenticated|confirmation|verification)$/;
const between =
  /^(?:be|been|being|have|has|had|is|are|was|were|independently|immediately|yet|officially|fully|also|either|able|to|official|independent|immediate|any|further|so|far|itself|themselves)$/;
const denial = /^(?:not|cannot|can't|couldn't|wasn't|weren't|hasn't|haven't|isn't|unable|no|neither)$/;
const beforeDenial = /^(?:could|can|was|were|is|are|has|have|had|been|did|does|do)$/;
const appearing = /^(?:appear|appears|appeared|seem|seems|seemed)$/;
const adverbs = /^(?:reportedly|allegedly|purportedly|supposedly|ostensibly)$/;
const seemingly = /^(?:apparently|seemingly)$/;

/** The hedges of an utterance outside its quotations, in order. */
export function findHedges(items: readonly Item[]): readonly FoundHedge[] {
  const found: FoundHedge[] = [];
  for (const [at, { kind, lower }] of items.entries()) {
    if (kind !== "word") continue;
    const next = items[at + 1]?.lower;
    if (checking.test(lower)) {
      const start = denialBefore(items, at);
      if (start !== null) found.push({ kind: "not-verified", start, end: at + 1 });
    } else if (appearing.test(lower) && next === "to") found.push({ kind: "appearance", start: at, end: at + 2 });
    else if (adverbs.test(lower)) found.push({ kind: "reported", start: at, end: at + 1 });
    else if (seemingly.test(lower)) found.push({ kind: "appearance", start: at, end: at + 1 });
    else if (lower === "apparent") found.push({ kind: "appearance", start: at, end: at + 1 });
    else if (/^(?:alleged|purported)$/.test(lower) && isAdjective(items, at))
      found.push({ kind: "reported", start: at, end: at + 1 });
    else if (next === "to" && isSaidTo(items, at))
      found.push({ kind: "said-to", start: saidToStart(items, at), end: at + 2 });
  }
  return found;
}

/** The first word of "could not independently verify" and "there was no official confirmation"; `null` where nothing is denied. */
function denialBefore(items: readonly Item[], at: number): number | null {
  let index = at - 1;
  while (index >= 0 && at - index < 8 && between.test(items[index]?.lower ?? "")) index -= 1;
  const word = items[index]?.lower ?? "";
  if (!denial.test(word)) return null;
  let start = index;
  while (start > 0 && beforeDenial.test(items[start - 1]?.lower ?? "") && index - start < 3) start -= 1;
  if (word === "no" && items[start - 1]?.lower === "there") start -= 1;
  const isNoun = /^(?:confirmation|verification)$/.test(items[at]?.lower ?? "");
  return isNoun === (word === "no") ? start : null;
}

function isAdjective(items: readonly Item[], at: number): boolean {
  return (
    /^(?:the|an|a|his|her|their|its|of|these|those|over|about|for|by)$/.test(items[at - 1]?.lower ?? "") ||
    (items[at - 1]?.lower ?? "").endsWith("'s")
  );
}

/** "are said to", "scenes said to": not "said to reporters", which a verb does not follow. */
function isSaidTo(items: readonly Item[], at: number): boolean {
  const word = items[at]?.lower ?? "";
  const isPassive = /^(?:is|are|was|were|been|all|also|now)$/.test(items[at - 1]?.lower ?? "");
  if (/^(?:said|reported|believed|thought|alleged|understood|rumoured|rumored)$/.test(word) && isPassive) return true;
  return word === "said" && /^(?:have|be|has)$/.test(items[at + 2]?.lower ?? "");
}

function saidToStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 2 && /^(?:is|are|was|were|been|all|also|now)$/.test(items[start - 1]?.lower ?? ""))
    start -= 1;
  return start;
}
