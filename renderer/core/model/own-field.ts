const prefix = "own:";

/** UTF-16 units. */
export const longestFieldName = 80;
export const longestFieldValue = 2000;

/** A report's key for a field of the person's own. Each is a register, so that two people's edits of two fields merge. */
export type OwnKey = `own:${string}`;

/** @param name as `ownFieldName` gives it. */
export function ownKey(name: string): OwnKey {
  return `${prefix}${name}`;
}

/** The name of the field that a key is for, or `null` for a key of another kind, which may hold anything. */
export function ownNameIn(key: string): string | null {
  if (!key.startsWith(prefix)) return null;
  const name = key.slice(prefix.length);
  return name !== "" && name === ownFieldName(name) && name.length <= longestFieldName ? name : null;
}

/** A name as it is kept: without outer space, with one space where there are several, and without half a character. */
export function ownFieldName(typed: string): string {
  return typed.toWellFormed().trim().replace(/\s+/gu, " ");
}

/** Names of fields as two people mean the same by them: case aside. */
export function isSameFieldName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What keeps a value from standing in an own field, to go after "The value", or `null`. */
export function ownValueFault(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return "is not a text of one character or more.";
  if (value.length <= longestFieldValue) return null;
  return `is longer than the ${longestFieldValue.toLocaleString("en")} characters that a field can have.`;
}
