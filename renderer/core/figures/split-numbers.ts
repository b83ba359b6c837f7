import type { Token } from "../wording/tokens.ts";
import { plainNumber, shareOf } from "./number-words.ts";

/** The same tokens, but "six-month" is three of them, as "6-month" is. "Twenty-five" and "two-thirds" stay one. */
export function splitNumbers(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    const hyphen = token.kind === "word" ? token.lower.search(/[-‑]/) : -1;
    if (hyphen === -1 || plainNumber(token.lower) !== null) return [token];
    if (plainNumber(token.lower.slice(0, hyphen)) === null || shareOf(token.lower.slice(hyphen + 1)) !== null)
      return [token];
    return [
      cut(token, "word", 0, hyphen, token.isApart),
      cut(token, "mark", hyphen, hyphen + 1, false),
      cut(token, "word", hyphen + 1, token.text.length, false),
    ];
  });
}

function cut(token: Token, kind: Token["kind"], from: number, to: number, isApart: boolean): Token {
  const text = token.text.slice(from, to);
  return { kind, start: token.start + from, end: token.start + to, text, lower: text.toLowerCase(), isApart };
}
