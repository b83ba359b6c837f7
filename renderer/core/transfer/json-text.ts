import type { Json } from "../model/json.ts";

/** A text that is not JSON. Line and column from 1, the column in UTF-16 units. */
export interface NotJson {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, as the end of a sentence. */
  readonly fault: string;
}

/** The value, or where the text stops being JSON. Engines tell the place each in its own way or not at all, so it is found here. */
export function parseJson(text: string): { readonly value: Json } | NotJson {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return placeOf(text, firstFault(text));
  }
}

function placeOf(text: string, offset: number): NotJson {
  const found = JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0));
  const fault = offset >= text.length ? "the end of the file comes too early" : `${found} can't stand here`;
  return { ...lineAndColumn(text, offset), fault };
}

/** Line and column from 1 of a UTF-16 offset. Counts without cutting the text up: it may be lines and nothing else. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd = code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (!isEnd) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

const space = /[ \t\n\r]*/y;
const plainScalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The end of what `pattern` matches at `at`; `at` itself where it does not match. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the string that begins at `start` ends, or where it goes wrong. By hand, because a pattern's stack has an end. */
function readString(text: string, start: number): { readonly at: number; readonly isWhole: boolean } {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, isWhole: true };
    if (!(code >= 0x20)) return { at, isWhole: false };
    const end = code === 0x5c ? matchEnd(escaped, text, at) : at + 1;
    if (end === at) return { at, isWhole: false };
    at = end;
  }
}

/** What may come next. */
type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end" | "nothing";

/** The offset at which no JSON text can go on as this one does. Reads without recursion, so that depth is no danger. */
function firstFault(text: string): number {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const afterValue = (): Expected => (open.length === 0 ? "nothing" : "comma or end");
  for (;;) {
    at = matchEnd(space, text, at);
    const character = text[at];
    if (character === undefined) return at;
    const mayClose: boolean = expected === "comma or end" || expected === "value or ]" || expected === "key or }";
    const wantsValue: boolean = expected === "value" || expected === "value or ]";
    const wantsKey: boolean = expected === "key" || expected === "key or }";
    if (mayClose && character === closer(open.at(-1))) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (expected === "comma or end" && character === ",") {
      at += 1;
      expected = open.at(-1) === "{" ? "key" : "value";
    } else if (expected === "colon" && character === ":") {
      at += 1;
      expected = "value";
    } else if (wantsValue && (character === "[" || character === "{")) {
      open.push(character);
      at += 1;
      expected = character === "{" ? "key or }" : "value or ]";
    } else if ((wantsValue || wantsKey) && character === '"') {
      const string = readString(text, at);
      if (!string.isWhole) return string.at;
      at = string.at;
      expected = wantsKey ? "colon" : afterValue();
    } else if (wantsValue) {
      const end = matchEnd(plainScalar, text, at);
      if (end === at) return at;
      at = end;
      expected = afterValue();
    } else {
      return at;
    }
  }
}

function closer(opener: "[" | "{" | undefined): string | null {
  if (opener === undefined) return null;
  return opener === "[" ? "]" : "}";
}
