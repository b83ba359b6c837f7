import type { Token } from "../wording/tokens.ts";
import { plainNumber, scales, vagueNumbers } from "./number-words.ts";

/** A number as it stands, before unit and qualifier. */
export interface ReadNumber {
  /** Index behind its last token. */
  readonly end: number;
  /** `null` where the words say no number: "dozens". */
  readonly value: number | null;
  readonly isInDigits: boolean;
  /** It has a word such as million, so a range may give that to the number before it: "5 to 10 million". */
  readonly scale: number;
  readonly isDecimal: boolean;
}

/** The number that begins at a token; `null` where none does, or where its digits can be read in more than one way. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return inDigits(tokens, at, token);
  return token.kind === "word" ? (vague(tokens, at) ?? inWords(tokens, at)) : null;
}

/**
 * Digits as English writes them: 1,500; 2.5; 45 000 with a narrow or unbreakable space. `null` for what another language may mean otherwise
 * (1.500 and 1,5), and for times, scores and the like (10:30, 9/11).
 */
export function digitsValue(text: string): number | null {
  if (/^\d+$/.test(text)) return text.length > 1 && text.startsWith("0") ? null : Number(text);
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d+\.\d+$/.test(text)) return /\.\d{3}$/.test(text) && /^[1-9]\d{0,2}\./.test(text) ? null : Number(text);
  return /^[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3})+$/.test(text) ? Number(text.replace(/\D/g, "")) : null;
}

function inDigits(tokens: readonly Token[], at: number, token: Token): ReadNumber | null {
  const value = digitsValue(token.text);
  if (value === null) return null;
  const isDecimal = token.text.includes(".");
  const scale = scaleAt(tokens, at + 1);
  return {
    end: scale === null ? at + 1 : at + 2,
    value: round(value * (scale ?? 1)),
    isInDigits: true,
    scale: scale ?? 1,
    isDecimal: isDecimal && scale === null,
  };
}

/** A scale word apart from, or joined by a hyphen to, what it multiplies. */
function scaleAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === "word" && token.isApart ? (scales.get(token.lower) ?? null) : null;
}

/** "hundreds", "tens of thousands", "several hundred", "a few dozen". */
function vague(tokens: readonly Token[], at: number): ReadNumber | null {
  const word = tokens[at]?.lower ?? "";
  const found = (end: number): ReadNumber => ({ end, value: null, isInDigits: false, scale: 1, isDecimal: false });
  if (vagueNumbers.has(word)) {
    const isOf = tokens[at + 1]?.lower === "of";
    if (isOf && vagueNumbers.has(tokens[at + 2]?.lower ?? "")) return found(at + 3);
    // "It scores", "the two tens": only what is of something is a number.
    return isOf || !/^(?:scores|tens)$/.test(word) ? found(at + 1) : null;
  }
  const few =
    word === "a" && tokens[at + 1]?.lower === "few" ? at + 2 : /^(?:several|many|few)$/.test(word) ? at + 1 : null;
  return few !== null && scaleAt(tokens, few) !== null ? found(few + 1) : null;
}

/** "four", "two dozen", "a hundred", "half a million", "two hundred and fifty thousand". */
function inWords(tokens: readonly Token[], at: number): ReadNumber | null {
  const found = (end: number, value: number, scale = 1): ReadNumber => ({
    end,
    value,
    isInDigits: false,
    scale,
    isDecimal: false,
  });
  const first = tokens[at]?.lower ?? "";
  if (first === "half" && /^an?$/.test(tokens[at + 1]?.lower ?? "")) {
    const scale = scaleAt(tokens, at + 2);
    return scale === null ? null : found(at + 3, scale / 2);
  }
  if (first === "a") {
    const scale = scaleAt(tokens, at + 1);
    if (scale === null || scale > 1e12) return null;
    return found(at + 2, scale);
  }
  let total = 0;
  let part = plainNumber(first);
  if (part === null) return null;
  let end = at + 1;
  let lastScale = 1;
  // Eight parts are more than any report writes; what is longer is no number.
  for (let step = 0; step < 8; step++) {
    const scale = scaleAt(tokens, end);
    if (scale !== null) {
      end += 1;
      lastScale = scale;
      if (scale <= 100) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
      continue;
    }
    const isAnd = tokens[end]?.lower === "and" && lastScale > 12;
    const next: number | null = lastScale > 12 ? plainNumber(tokens[isAnd ? end + 1 : end]?.lower ?? "") : null;
    // "two thousand and forty" is one number; "one hundred and two" is, "one hundred, two" is not.
    if (next === null || next >= lastScale || part % 100 !== 0) break;
    part += next;
    end += isAnd ? 2 : 1;
  }
  return found(end, total + part, lastScale);
}

/** Products of decimals without the dust of binary fractions. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
