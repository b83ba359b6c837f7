import type { Token } from "../wording/tokens.ts";
import type { ValueInterval } from "./figure.ts";
import { moneyScales, shareOf } from "./number-words.ts";
import { digitsValue, type ReadNumber, readNumber, round } from "./read-number.ts";
import { type ReadUnit, readCurrency, readUnit } from "./units.ts";

/** One number or a range, with unit. By token indices. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: ValueInterval | null;
  readonly isRange: boolean;
  /** A sign of money before the number: its index, and the currency where the sign says one. */
  readonly currency: { readonly at: number; readonly end: number; readonly unit: string | null } | null;
  readonly unit: ReadUnit | null;
  /** Of a whole: "a fifth", "two-thirds". */
  readonly isShare: boolean;
  readonly isInDigits: boolean;
  readonly isDecimal: boolean;
}

/** The quantity that begins at a token, without qualifier. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const between = betweenAt(tokens, at);
  if (between !== null) return readRange(tokens, at, between.from, between.joiner);
  return readShare(tokens, at) ?? readRange(tokens, at, at, /^(?:to|or)$/) ?? readSingle(tokens, at);
}

/** "between", "from between", or "from" where no change is told. */
function betweenAt(tokens: readonly Token[], at: number): { readonly from: number; readonly joiner: RegExp } | null {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (first === "between") return { from: at + 1, joiner: /^(?:and|to)$/ };
  if (first === "from" && second === "between") return { from: at + 2, joiner: /^(?:and|to)$/ };
  return null;
}

function readRange(tokens: readonly Token[], start: number, from: number, joiner: RegExp): Quantity | null {
  const first = readSingle(tokens, from);
  if (first === null) return null;
  const sign = tokens[first.end];
  const isDash =
    sign !== undefined && /^[-‐‑–—]$/.test(sign.text) && sign.isApart === (tokens[first.end + 1]?.isApart ?? false);
  if (sign === undefined || !(isDash || joiner.test(sign.lower))) return null;
  const second = readSingle(tokens, first.end + 1);
  if (second === null || second.isInDigits !== first.isInDigits) return null;
  const [low, high] = [first.value?.max ?? null, second.value?.max ?? null];
  if (low === null || high === null || !isOneUnit(first, second)) return null;
  // "5 to 10 million": the first is of millions too.
  const scale = first.scale === 1 && second.scale > 1 && low < high / second.scale ? second.scale : 1;
  const min = round(low * scale);
  if (min >= high) return null;
  return {
    ...second,
    start,
    value: { min, max: high },
    isRange: true,
    currency: first.currency ?? second.currency,
    unit: second.unit ?? first.unit,
    isDecimal: first.isDecimal || second.isDecimal,
  };
}

/** "10 km to 20 km", "$5 million to 10 million"; the first may leave out what the second has. */
function isOneUnit(first: Quantity, second: Quantity): boolean {
  if (second.currency !== null && first.currency === null) return false;
  return (
    first.unit === null ||
    (second.unit !== null &&
      first.unit.kind === second.unit.kind &&
      first.unit.common?.factor === second.unit.common?.factor)
  );
}

type Single = Quantity & { readonly scale: number };

function readSingle(tokens: readonly Token[], at: number): Single | null {
  const sign = readCurrency(tokens, at);
  const number = readNumber(tokens, sign?.end ?? at);
  if (number === null) return null;
  const attached = tokens[number.end];
  const isFused = number.isInDigits && attached !== undefined && !attached.isApart && attached.kind === "word";
  const moneyScale = sign !== null && isFused ? (moneyScales.get(attached.lower) ?? null) : null;
  if (moneyScale !== null) return single(at, number.end + 1, sign, number, moneyScale, null, at);
  const unit = readUnit(tokens, unitStart(tokens, number));
  // "16s", "500m", "24th": no number of things.
  if (isFused && unit === null) return null;
  if (sign === null) return single(at, unit?.end ?? number.end, null, number, 1, unit, at);
  // "$625 million dollars" says its unit twice.
  const isMoney = unit?.kind === "money";
  return single(at, isMoney ? unit.end : number.end, sign, number, 1, isMoney ? unit : null, at);
}

/** Vague numbers stand before "of" and the unit: "hundreds of kilometres", "billions of dollars". */
function unitStart(tokens: readonly Token[], number: ReadNumber): number {
  return number.value === null && tokens[number.end]?.lower === "of" ? number.end + 1 : number.end;
}

function single(
  start: number,
  end: number,
  sign: ReturnType<typeof readCurrency>,
  number: ReadNumber,
  times: number,
  unit: ReadUnit | null,
  at: number,
): Single {
  const value = number.value === null ? null : round(number.value * times);
  return {
    start,
    end,
    value: value === null ? null : { min: value, max: value },
    isRange: false,
    currency: sign === null ? null : { at, end: sign.end, unit: sign.unit },
    unit,
    isShare: false,
    isInDigits: number.isInDigits,
    isDecimal: number.isDecimal && times === 1,
    scale: number.scale * times,
  };
}

/** "a fifth of", "two-thirds of", "half of", "half the". Without its whole it may be an ordinal. */
function readShare(tokens: readonly Token[], at: number): Quantity | null {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  const found = (end: number, value: number): Quantity | null =>
    tokens[end]?.lower === "of"
      ? {
          start: at,
          end,
          value: { min: value, max: value },
          isRange: false,
          currency: null,
          unit: null,
          isShare: true,
          isInDigits: false,
          isDecimal: false,
        }
      : null;
  const next = tokens[at + 1]?.lower ?? "";
  if (first.lower === "half") return found(at + 1, 1 / 2);
  if (/^(?:a|one)$/.test(first.lower)) {
    const share = shareOf(next);
    return share === null || next.endsWith("s") ? null : found(at + 2, share);
  }
  const fused = /^(one|two|three|four|five)[-‑]([a-z]+)$/.exec(first.lower);
  const [count, part, end] = fused === null ? [first.lower, next, at + 2] : [fused[1] ?? "", fused[2] ?? "", at + 1];
  const share = shareOf(part);
  const times = ["one", "two", "three", "four", "five"].indexOf(count) + 1;
  if (share === null || times === 0 || part.endsWith("s") !== times > 1 || times * share >= 1) return null;
  return found(end, times * share);
}

/** Whether digits stand here that no reading takes: what is beside them is no number either. */
export function isUnreadDigits(token: Token | undefined): boolean {
  return token?.kind === "number" && digitsValue(token.text) === null;
}
