/** What a JSON text may be at most, before anything is made of it. */
export interface TextLimits {
  readonly depth: number;
  readonly values: number;
}

/** What is too much about a JSON text, and the UTF-16 offset from which on it is. */
export interface TextFault {
  readonly offset: number;
  readonly what: string;
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Counts the values of a JSON text and how deep they are nested, without making any of them: a few megabytes of `[[[[` or
 * `{},{},` would fill the memory as objects. An empty list or object counts twice. The text need not be JSON; what is wrong
 * about it otherwise is not looked for.
 * @returns the first fault, or `null`.
 */
export function scanText(text: string, limits: TextLimits): TextFault | null {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        values += 1;
        if (depth > limits.depth)
          return { offset: at, what: `The file is nested more than ${limits.depth} levels deep.` };
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      case 0x2c:
        values += 1;
        break;
      default:
    }
    if (values > limits.values)
      return { offset: at, what: `The file holds more than ${limits.values.toLocaleString("en")} values.` };
  }
  return null;
}

/** The offset of the closing quotation mark; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let first = at;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((at - first) % 2 === 0) return at;
  }
}
