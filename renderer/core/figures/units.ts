import { timeUnits } from "../dates/date-words.ts";
import type { Token } from "../wording/tokens.ts";
import type { FigureKind } from "./figure.ts";

/** A unit as printed behind a number. */
export interface ReadUnit {
  readonly kind: FigureKind;
  /** Index of its first and behind its last token. */
  readonly start: number;
  readonly end: number;
  /** What the printed unit is called in common (km, km², %, EUR …) and how many of those one is; `null` where it doesn't say. */
  readonly common: { readonly unit: string; readonly factor: number } | null;
}

const lengths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    km: 1,
    kms: 1,
    kilometre: 1,
    kilometres: 1,
    kilometer: 1,
    kilometers: 1,
    mile: 1.609344,
    miles: 1.609344,
    metre: 0.001,
    metres: 0.001,
    meter: 0.001,
    meters: 0.001,
    yard: 0.0009144,
    yards: 0.0009144,
    foot: 0.0003048,
    feet: 0.0003048,
    ft: 0.0003048,
  }),
);
/** Lengths that are only printed in areas, beside those above. */
const squared: ReadonlyMap<string, number> = new Map([...lengths, ["mi", 1.609344], ["m", 0.001]]);
const areas: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "km²": 1,
    km2: 1,
    "m²": 1e-6,
    m2: 1e-6,
    hectare: 0.01,
    hectares: 0.01,
    acre: 0.0040468564224,
    acres: 0.0040468564224,
  }),
);
const moneys: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    euro: "EUR",
    euros: "EUR",
    eur: "EUR",
    usd: "USD",
    gbp: "GBP",
    hryvnia: "UAH",
    hryvnias: "UAH",
    hryvnya: "UAH",
    // These are the money of several countries, so they say no currency.
    dollar: null,
    dollars: null,
    pound: null,
    pounds: null,
    rouble: null,
    roubles: null,
    ruble: null,
    rubles: null,
    franc: null,
    francs: null,
    yuan: "CNY",
    yen: "JPY",
  }),
);
/** Whole kinds of time that every count of them can be turned into hours; a month is none. */
const hours: ReadonlyMap<string, number> = new Map(
  Object.entries({ minute: 1 / 60, minutes: 1 / 60, hour: 1, hours: 1, day: 24, days: 24, week: 168, weeks: 168 }),
);

/** The unit that begins at a token: behind a space, a hyphen, or right behind the digits. */
export function readUnit(tokens: readonly Token[], at: number): ReadUnit | null {
  const start = isHyphen(tokens[at]) && tokens[at + 1]?.isApart === false ? at + 1 : at;
  const token = tokens[start];
  if (token === undefined) return null;
  const word = token.lower;
  const found = (kind: FigureKind, end: number, common: ReadUnit["common"]): ReadUnit => ({ kind, start, end, common });
  if (word === "%" || word === "percent" || word === "pct")
    return found("percentage", start + 1, { unit: "%", factor: 1 });
  if (word === "per" && tokens[start + 1]?.lower === "cent")
    return found("percentage", start + 2, { unit: "%", factor: 1 });
  if (word === "square" || word === "sq") {
    const next = word === "sq" && tokens[start + 1]?.text === "." ? start + 2 : start + 1;
    const joined = isHyphen(tokens[next]) ? next + 1 : next;
    const side = squared.get(tokens[joined]?.lower ?? "");
    return side === undefined ? null : found("area", joined + 1, { unit: "km²", factor: side * side });
  }
  const fused = /^(?:square|sq)[-‑](.+)$/.exec(word)?.[1];
  const side = fused === undefined ? undefined : squared.get(fused);
  if (side !== undefined) return found("area", start + 1, { unit: "km²", factor: side * side });
  const area = areas.get(word);
  if (area !== undefined) return found("area", start + 1, { unit: "km²", factor: area });
  const length = lengths.get(word);
  if (length !== undefined) {
    // "km ²" by another sign; "km/h" and "miles per hour" are speeds, which the rules leave.
    const after = tokens[start + 1];
    if (after?.text === "²") return found("area", start + 2, { unit: "km²", factor: length * length });
    return isSpeed(tokens, start + 1) ? null : found("distance", start + 1, { unit: "km", factor: length });
  }
  if (moneys.has(word)) {
    const currency = moneys.get(word) ?? null;
    return found("money", start + 1, currency === null ? null : { unit: currency, factor: 1 });
  }
  const us = /^(?:us|u\.s\.)$/.test(word) && /^dollars?$/.test(tokens[start + 1]?.lower ?? "");
  if (us) return found("money", start + 2, { unit: "USD", factor: 1 });
  if (timeUnits.has(word) && !word.startsWith("second") && !word.startsWith("night")) {
    const one = hours.get(word);
    return found("time", start + 1, one === undefined ? null : { unit: "hours", factor: one });
  }
  return null;
}

function isSpeed(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === "/" || first?.lower === "per") return true;
  return /^an?$/.test(first?.lower ?? "") && /^(?:hour|second|minute|day)$/.test(second?.lower ?? "");
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑]$/.test(token.text) && !token.isApart;
}

/** A sign of money before a number. `null` as unit where several countries have it. */
export function readCurrency(
  tokens: readonly Token[],
  at: number,
): { readonly end: number; readonly unit: string | null } | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  if (token.text === "$" || token.text === "£" || token.text === "¥") return { end: at + 1, unit: null };
  if (token.text === "€") return { end: at + 1, unit: "EUR" };
  if (token.text === "₴") return { end: at + 1, unit: "UAH" };
  const isJoined = next?.text === "$" && !next.isApart;
  if (isJoined && /^(?:us|u\.s\.)$/.test(token.lower)) return { end: at + 2, unit: "USD" };
  if (isJoined && /^(?:c|a|ca|au|nz|hk)$/.test(token.lower)) return { end: at + 2, unit: null };
  if (/^(?:USD|EUR|GBP|UAH)$/.test(token.text) && next?.kind === "number") return { end: at + 1, unit: token.text };
  return null;
}
