import { dateShapeAt } from "../dates/date-shape.ts";
import { timeUnits } from "../dates/date-words.ts";
import type { Token } from "../wording/tokens.ts";
import { readNumber } from "./read-number.ts";

const prepositions = /^(?:in|over|during|within|since|by|on|until|from|before|after|throughout|through)$/;
const events =
  /^(?:war|invasion|conflict|offensive|counter-?offensive|month|year|week|campaign|operation|fighting|attack)$/;

/** A time that begins at a token: "since the beginning of September", "in six months", "this week alone"; the index behind it, or `null`. */
export function periodEnd(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (/^(?:early|late|earlier|later|only|just)$/.test(first.lower)) return periodEnd(tokens, at + 1);
  if (first.lower === "so" && tokens[at + 1]?.lower === "far") return bareEnd(tokens, at + 2) ?? at + 2;
  if (!prepositions.test(first.lower)) return bareEnd(tokens, at);
  const from = at + 1;
  return dateEnd(tokens, from) ?? stretchEnd(tokens, from, first.lower) ?? partEnd(tokens, from);
}

/** "yesterday", "last month", "this week alone". */
function bareEnd(tokens: readonly Token[], at: number): number | null {
  const found = dateShapeAt(tokens, at);
  const isRelative = found !== null && /^(?:day|around)$/.test(found.shape.kind);
  const isLastDay = found?.shape.kind === "weekday" && found.shape.which !== "plain";
  if (found === null || !(isRelative || isLastDay)) return null;
  // "this week's fighting" is no time of its own.
  return tokens[found.end]?.lower === "alone" ? found.end + 1 : found.end;
}

/** One date or two: "June and July", "Tuesday night". */
function dateEnd(tokens: readonly Token[], at: number): number | null {
  const start = /^(?:early|late|mid|about|around)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const first = dateShapeAt(tokens, start);
  if (first === null) return null;
  const end = /^(?:night|morning|evening|afternoon|alone)$/.test(tokens[first.end]?.lower ?? "")
    ? first.end + 1
    : first.end;
  const second = tokens[end]?.lower === "and" ? dateShapeAt(tokens, end + 1) : null;
  return second?.end ?? end;
}

/** "the past 24 hours", "recent days", "six months", "less than a week". */
function stretchEnd(tokens: readonly Token[], at: number, preposition: string): number | null {
  const isThe = tokens[at]?.lower === "the";
  const moved = isThe ? at + 1 : at;
  const isMoved = /^(?:past|last|next|previous|first|coming|recent|opening)$/.test(tokens[moved]?.lower ?? "");
  if (!isMoved && (isThe || !/^(?:in|within|over|during)$/.test(preposition))) return null;
  const from = isMoved ? moved + 1 : moved;
  const few = /^(?:few|several|couple)$/.test(tokens[from]?.lower ?? "") ? from + 1 : null;
  const number = few === null ? (readNumber(tokens, from)?.end ?? null) : few;
  if (!isMoved && number === null) return null;
  const unit = number ?? from;
  return timeUnits.has(tokens[unit]?.lower ?? "") ? unit + 1 : null;
}

/** "the beginning of September", "the start of the war". */
function partEnd(tokens: readonly Token[], at: number): number | null {
  const part = tokens[at]?.lower === "the" ? at + 1 : at;
  if (!/^(?:beginning|start|end|middle|outbreak|outset|days|eve)$/.test(tokens[part]?.lower ?? "")) return null;
  if (tokens[part + 1]?.lower !== "of") return null;
  const date = dateEnd(tokens, part + 2);
  if (date !== null) return date;
  if (!/^(?:the|its|this|his)$/.test(tokens[part + 2]?.lower ?? "")) return null;
  // One adjective may stand between: "of the full-scale invasion".
  for (const index of [part + 3, part + 4]) if (events.test(tokens[index]?.lower ?? "")) return index + 1;
  return null;
}
