import { type NoteContent, toPlainText } from "#core/index.ts";

/** True where no word was written: blank lines and empty lists are no note. */
export function isBlank(content: NoteContent): boolean {
  return toPlainText(content)
    .split("\n")
    .every((line) => /^(•|\d+\.)?$/.test(line.trim()));
}

/** "1 reply", "3 replies". */
export function replyWords(count: number): string {
  return count === 1 ? "1 reply" : `${count.toLocaleString("en")} replies`;
}

/** True where both say the same in the same form; the order of keys does not count. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}
