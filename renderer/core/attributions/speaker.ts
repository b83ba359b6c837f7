import { isMonth, weekdays } from "../dates/date-words.ts";
import { isJoiner, isPronoun, isRole, isVerbal } from "./clause-words.ts";
import type { Item } from "./utterances.ts";

/** A speaker by item indices, end exclusive. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
}

/** Words that a speaker has at most, and a description between commas. */
const mostWords = 14;
const mostApposed = 18;
/** A full stop behind these ends no sentence. */
const titles = /^(?:Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|St)$/;

/** The subject of a verb, read backwards from it; `null` where what stands there names nobody who speaks. */
export function speakerBefore(items: readonly Item[], verb: number): Speaker | null {
  const end = behindAdverbs(items, verb);
  if (items[end - 1]?.text === ",") return apposed(items, end - 1);
  return speakerIn(items, clauseStart(items, end), end);
}

/** The subject with which a sentence of several verbs begins: "Reuters has verified …, but could not verify …". */
export function speakerAtHead(items: readonly Item[]): Speaker | null {
  const verb = items.findIndex(isVerbal);
  return verb === -1 ? null : speakerBefore(items, verb);
}

/** The name behind "said" or "according to". */
export function speakerAfter(items: readonly Item[], from: number): Speaker | null {
  let end = from;
  while (end < items.length && end - from < mostWords) {
    const item = items[end];
    if (item === undefined || (item.kind !== "word" && item.kind !== "number") || isVerbal(item) || isJoiner(item))
      break;
    if (
      /^(?:in|on|at|during|via|from|by|to|with|late|early|last|this|yesterday)$/.test(item.lower) &&
      !isPlaceOf(items, end)
    )
      break;
    end += 1;
  }
  return isSomebody(items, from, end) ? { start: from, end } : null;
}

/** "a leader in the area": a place may belong to who speaks; "in his address", "in a statement" don't. */
function isPlaceOf(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.lower ?? "";
  const name = items[at + 2]?.lower ?? "";
  return (
    items[at]?.lower === "in" &&
    next === "the" &&
    /^(?:area|region|city|town|village|north|south|east|west)$/.test(name)
  );
}

/** Steps back over "also", "later", "has" and "on Monday" before a verb. */
function behindAdverbs(items: readonly Item[], verb: number): number {
  let end = verb;
  for (let step = 0; step < 4; step++) {
    const last = items[end - 1];
    if (last === undefined || last.kind !== "word") break;
    if (weekdays.includes(last.lower) && items[end - 2]?.lower === "on") {
      end -= /^(?:late|early)$/.test(items[end - 3]?.lower ?? "") ? 3 : 2;
      continue;
    }
    if (
      !/(?:^|[a-z])ly$|^(?:also|later|then|now|once|again|earlier|has|have|had)$/.test(last.lower) ||
      last.lower === "family"
    )
      break;
    end -= 1;
  }
  return end;
}

/** "Denis Pushilin, the rebel official, said": name and description. @param comma index of the second comma. */
function apposed(items: readonly Item[], comma: number): Speaker | null {
  let first = comma - 1;
  while (first > 0 && comma - first <= mostApposed && items[first]?.text !== ",") {
    const item = items[first];
    if (item === undefined || item.kind === "quote" || isVerbal(item) || isJoiner(item)) return null;
    first -= 1;
  }
  if (items[first]?.text !== ",") return null;
  const start = clauseStart(items, first);
  const name = speakerIn(items, start, first);
  // Only a name takes a description, or a description a name: "On Monday, in the east, said" has neither.
  const isApposedName = items.slice(first + 1, comma).every(isName);
  if (name === null || (!isApposedName && (name.start !== start || !isName(items[name.end - 1])))) return null;
  const isPlace = /^(?:in|on|at|near|after|before|since|during)$/.test(items[first + 1]?.lower ?? "");
  return isPlace ? null : { start: name.start, end: comma };
}

/** Where the clause that ends at an index begins. */
function clauseStart(items: readonly Item[], end: number): number {
  let start = end;
  while (start > 0 && end - start <= mostWords) {
    const item = items[start - 1];
    // "the Ukrainian Armed Forces (UAF) said"
    if (item?.text === ")" && items[start - 3]?.text === "(") {
      start -= 3;
      continue;
    }
    const isTitle = item?.text === "." && titles.test(items[start - 2]?.text ?? "");
    if (item === undefined || (item.kind !== "word" && item.kind !== "number" && !isTitle)) break;
    if (isJoiner(item) || isVerbal(item)) break;
    start -= 1;
  }
  const before = items[start - 1];
  if (before === undefined || !isVerbal(before)) return start;
  // A verb stands before: only behind "and" or "but" does the subject begin.
  for (let index = end - 1; index >= start; index--)
    if (/^(?:and|but|or)$/.test(items[index]?.lower ?? "")) return index + 1;
  return end;
}

function speakerIn(items: readonly Item[], from: number, end: number): Speaker | null {
  let start = from;
  while (start < end && /^(?:and|but|so|meanwhile|however)$/.test(items[start]?.lower ?? "")) start += 1;
  const last = items[end - 1];
  if (last === undefined || start >= end || end - start > mostWords) return null;
  if (isPronoun(last)) return { start: end - 1, end };
  // "In a night address Zelenskiy said": behind a time or place only the name at the end speaks.
  if (
    /^(?:in|on|at|by|from|during|with|for|of|under|over|last|next|until|there|here|to|into)$/.test(
      items[start]?.lower ?? "",
    )
  ) {
    let name = end;
    while (name > start && isName(items[name - 1])) name -= 1;
    return name === end || name === start || /^(?:in|of|at|on|from|the)$/.test(items[name - 1]?.lower ?? "")
      ? null
      : { start: name, end };
  }
  return isSomebody(items, start, end) ? { start, end } : null;
}

function isSomebody(items: readonly Item[], start: number, end: number): boolean {
  const words = items.slice(start, end);
  if (words.length === 0 || words.some(isVerbal) || words.some(isJoiner)) return false;
  const only = words[0];
  if (words.length === 1 && only !== undefined)
    return (
      isPronoun(only) ||
      isName(only) ||
      /^(?:officials|police|authorities|witnesses|residents|analysts|experts)$/.test(only.lower)
    );
  return (
    words.some((word) => isName(word) || isRole(word)) &&
    !/^(?:what|nobody|nothing|how|why|there|this|these|those)$/.test(only?.lower ?? "")
  );
}

function isName(item: Item | undefined): boolean {
  return item?.kind === "word" && /^\p{Lu}/u.test(item.text) && !isMonth(item.text) && !weekdays.includes(item.lower);
}
