import { dateShapeAt } from "../dates/date-shape.ts";
import { isMonth, isYearLike, weekdays } from "../dates/date-words.ts";
import type { Token } from "../wording/tokens.ts";
import { readNumber } from "./read-number.ts";

/** Before a number, these make it a name: "Article 5", "No. 7", "Flight 17". */
const labels =
  /^(?:article|articles|section|chapter|page|pages|paragraph|room|flight|phase|level|category|grade|number|no|nos|resolution|protocol|division|brigade|regiment|battalion|corps|unit|road|highway|route|channel|line|type|mark|model|version|stage|step|apartment|block|building|school|hospital|reactor|checkpoint|point|aged|age|ages|#|№|§|below|under|above|first|last|past|next|previous|coming|top|every|each|figure|table|question)$/;
/** Words that begin a sentence before a number and are no name. */
const openings =
  /^(?:in|at|on|of|for|with|by|to|from|and|but|or|some|about|around|only|just|the|these|those|their|his|its|all|another|yesterday|today|meanwhile|also|then|later|now|nearly|almost|roughly|over|when|after|before|since|as|there|killed|wounded|an|a|more|than|least|between)$/;
/** In front of "from 10 to 20 km" they tell of two numbers, not of a range. */
const changes =
  /^(?:r(?:o|i)se[ns]?|rising|increas\w*|gr[eo]w\w*|fell|falls?|fallen|falling|drop\w*|cut|cuts|reduc\w*|rais\w*|expand\w*|widen\w*|went|goes|jump\w*|climb\w*|declin\w*|shrank|shrunk|up|down|chang\w*|revis\w*|upgrad\w*|downgrad\w*|lower\w*)$/;

/**
 * Whether a number is one of a date, a name, a clock, a telephone or a score, or stands where that can't be told.
 * @param first index of its qualifier or of itself; `at` of itself; `end` behind it and its unit.
 */
export function isOther(tokens: readonly Token[], first: number, at: number, end: number, hasUnit: boolean): boolean {
  const before = tokens[first - 1];
  const own = tokens[at];
  const after = tokens[end];
  if (own === undefined) return true;
  if (before !== undefined && isPartOfName(tokens, first, before, own, hasUnit)) return true;
  // 44 123 4567: what stands beside other digits is told by neither.
  if (before?.kind === "number" || after?.kind === "number") return true;
  if (after !== undefined && isClockOrScore(tokens, end, after)) return true;
  return isOfDate(tokens, at, hasUnit);
}

function isPartOfName(tokens: readonly Token[], first: number, before: Token, own: Token, hasUnit: boolean): boolean {
  if (labels.test(before.lower) && !(before.lower === "no" && own.kind === "word")) return true;
  if (before.text === "." && /^(?:no|nos|art|sec|ch|p|pp)$/.test(tokens[first - 2]?.lower ?? "")) return true;
  // "one in five", "three out of four": a share of heads, not a count.
  const isOfMany =
    /^(?:in|of)$/.test(before.lower) && readNumber(tokens, before.lower === "in" ? first - 2 : first - 3) !== null;
  if (isOfMany && (before.lower === "in" || tokens[first - 2]?.lower === "out")) return true;
  const isGlued = !own.isApart && before.kind === "mark";
  if (isGlued && /^[-‐‑–—+/:.,'’=<>@*&_#^]$/.test(before.text) && !before.isApart) return true;
  if (isGlued && /^[+/<>=@*&_#^]$/.test(before.text)) return true;
  if (before.kind === "word" && !own.isApart && own.kind === "number") return true;
  const isCurrency = hasUnit && /^(?:US|U\.S\.|[A-Z]{1,3})$/.test(own.text);
  if (own.kind === "word" && first > 0 && !isCurrency && /^\p{Lu}/u.test(own.text) && !/^["“‘'(]$/.test(before.text))
    return true;
  // "Leopard 2 tanks", "Boeing 737 jets": a name before the number may be half of one.
  if (hasUnit || before.kind !== "word" || !/^\p{Lu}/u.test(before.text)) return false;
  if (weekdays.includes(before.lower)) return false;
  return !(first === 1 && openings.test(before.lower));
}

function isClockOrScore(tokens: readonly Token[], end: number, after: Token): boolean {
  if (/^(?:a\.m\.|p\.m\.|am|pm|gmt|utc|est|edt|cet|o'clock|noon|midnight)$/.test(after.lower)) return true;
  if (after.lower === "out" && tokens[end + 1]?.lower === "of") return true;
  if (
    after.lower === "in" &&
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)$/.test(tokens[end + 1]?.lower ?? "")
  )
    return true;
  return /^[:/×x*^°]$/.test(after.text) && !after.isApart;
}

/** A bare number of a date: "4 October", "October 4", "2022-10-04", "in 2014 people fled". */
function isOfDate(tokens: readonly Token[], at: number, hasUnit: boolean): boolean {
  const own = tokens[at];
  const before = tokens[at - 1];
  if (own === undefined || own.kind !== "number") return false;
  const beforeDot = before?.text === "." ? tokens[at - 2] : before;
  if (beforeDot !== undefined && isMonth(beforeDot.text) && /^\d{1,2}$/.test(own.text)) return true;
  if (!hasUnit && dateShapeAt(tokens, at) !== null) return true;
  if (!isYearLike(own.text) || hasUnit) return false;
  if (before !== undefined && isMonth(before.text)) return true;
  return /^(?:in|since|until|by|from|during|of|the|before|after|early|late|mid|between|its|his|their|this)$/.test(
    before?.lower ?? "",
  );
}

/** Whether "from … to …" tells a change: then it is no range. */
export function tellsChange(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== "from") return false;
  return tokens.slice(Math.max(0, from - 5), from - 1).some(({ lower }) => changes.test(lower));
}

/** Whether a count of time says when, or how old: "two weeks ago", "three days later", "76 years old", "in the last 6 days". */
export function isWhenOrAge(tokens: readonly Token[], first: number, end: number): boolean {
  const after = tokens[end];
  if (/^(?:ago|later|earlier|before|after|old|hence|from|away|into)$/.test(after?.lower ?? "")) return true;
  return (
    /^[-‐‑]$/.test(after?.text ?? "") || (after?.lower ?? "").endsWith("-old") || tokens[first - 1]?.lower === "after"
  );
}
