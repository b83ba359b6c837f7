import { isMonth, weekdays } from "../dates/date-words.ts";
import type { Token } from "../wording/tokens.ts";
import { isCounted, isMeasure, isPlural } from "./noun-kinds.ts";

/** What a number counts, by token indices; `head` is the noun that says its kind, in small letters. */
export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly head: string;
}

/** At these a noun phrase is over: they are no adjectives and no nouns. */
const stops = new Set(
  (
    "a an the this that these those his her its their our your my and or but nor of in on at by to from for with without within into onto over under " +
    "across near around between among against through throughout during since until before after about as than is are was were be been being has have " +
    "had do does did will would can could may might shall should must not no who whom whose which what where when while if because although though " +
    "he she it they we you i him them us there here then so also only even just more most less fewer least such each every both either neither " +
    "said says say told tells added announced claimed per out up down off away back ago later earlier old alone including along amid despite " +
    "took lost left fled died went came came made gave got held kept saw found began broke built sent fell rose grew shot hit led fought " +
    "yesterday today tomorrow according apart times"
  ).split(" "),
);
/** Words of a noun phrase at most. */
const mostWords = 6;
const mostOf = 4;

/** The plural noun phrase that begins at a token: "Russian troops", "pieces of equipment". `null` where none does. */
export function pluralPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const run = runFrom(tokens, at, mostWords);
  let head = run.findIndex(({ text }) => isPlural(text));
  if (head === -1) return null;
  // "sports clubs": a plural right behind another is the head.
  while (head + 1 < run.length && isPlural(run[head + 1]?.text ?? "") && !isVerbBehindPeople(run, head)) head += 1;
  const noun = run[head]?.lower ?? "";
  const end = at + head + 1;
  if (isMeasure(noun) && tokens[end]?.lower === "of") {
    const of = runFrom(tokens, end + 1, mostOf);
    const last = of.at(-1);
    if (last !== undefined) return { start: at, end: end + 1 + of.length, head: last.lower };
  }
  const isOfWar = tokens[end]?.lower === "of" && tokens[end + 1]?.lower === "war";
  return { start: at, end: isOfWar ? end + 2 : end, head: tailOf(noun) };
}

/** A singular noun that "one" counts, behind adjectives or none. */
export function singularPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const run = runFrom(tokens, at, 3);
  const head = run.findIndex(({ lower }) => isCounted(tailOf(lower)) && !isPlural(lower));
  return head === -1 ? null : { start: at, end: at + head + 1, head: tailOf(run[head]?.lower ?? "") };
}

/** What stands behind "of" or "in": up to a few words of any kind: "territory", "new security assistance". */
export function massPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const start = /^(?:the|its|their|his|her|all|this|that|these|those)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const words = runFrom(tokens, start, mostOf);
  // "of forest burned": what became of it is no part of it.
  const verb = words.findIndex(({ text }, index) => index > 0 && index === words.length - 1 && isPastTense(text));
  const run = verb === -1 ? words : words.slice(0, verb);
  const last = run.at(-1);
  return last === undefined || isTimely(last) ? null : { start, end: start + run.length, head: last.lower };
}

/** "Ukraine's overall land mass" before "of around 600,000 square km": read backwards from the "of". */
export function phraseBefore(tokens: readonly Token[], of: number): NounPhrase | null {
  let start = of;
  while (start > 0 && of - start < mostOf && isPart(tokens[start - 1])) start -= 1;
  const last = tokens[of - 1];
  if (start === of || last === undefined || !/^\p{Ll}/u.test(last.text) || /(?:ed|ly)$/.test(last.lower)) return null;
  return { start, end: of, head: last.lower };
}

function runFrom(tokens: readonly Token[], at: number, most: number): readonly Token[] {
  const run: Token[] = [];
  for (let index = at; run.length < most; index++) {
    const token = tokens[index];
    if (token === undefined || !isPart(token)) break;
    // A name's month or day tells when, not what; "killed" behind a noun says what became of it.
    if (isTimely(token) || (run.length > 0 && isPastTense(token.text) && isPlural(run.at(-1)?.text ?? ""))) break;
    run.push(token);
  }
  return run;
}

function isPart(token: Token | undefined): token is Token {
  return token !== undefined && token.kind === "word" && !stops.has(token.lower);
}

function isTimely({ text, lower }: Token): boolean {
  return isMonth(text) || weekdays.includes(lower);
}

function isPastTense(word: string): boolean {
  return /^[a-z]+ed$/.test(word);
}

/** "people lives": rather a verb than a second noun. */
function isVerbBehindPeople(run: readonly Token[], head: number): boolean {
  return /^(?:people|men|women|children)$/.test(run[head]?.lower ?? "");
}

/** "servicemen's" counts men all the same; "ex-soldiers" are soldiers. */
function tailOf(noun: string): string {
  return noun.slice(noun.lastIndexOf("-") + 1);
}
