import type { Json } from "../model/json.ts";
import { pathText, quotedText } from "./problem.ts";

/** What is wrong with a value as such, and where. */
export interface JsonFault {
  readonly where: string;
  readonly what: string;
}

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Frame {
  readonly container: Readonly<Record<string, Json>> | readonly Json[];
  readonly keys: readonly string[] | null;
  next: number;
}

/**
 * Looks for what no schema should meet: keys that reach an object's prototype, halves of character pairs, numbers beyond the
 * range. Without recursion, whatever the depth.
 * @returns the first fault, or `null`.
 */
export function scanJson(root: Json): JsonFault | null {
  const stack: Frame[] = [];
  const here = () => pathText(stack.map(({ keys, next }) => (keys === null ? next - 1 : (keys[next - 1] ?? ""))));

  const enter = (value: Json): string | null => {
    if (typeof value === "string")
      return value.isWellFormed()
        ? null
        : "The text holds half of a character pair, so it can't be kept to the character.";
    if (typeof value === "number") return Number.isFinite(value) ? null : "The number is too large.";
    if (value === null || typeof value !== "object") return null;
    stack.push({ container: value, keys: Array.isArray(value) ? null : Object.keys(value), next: 0 });
    return null;
  };

  let what = enter(root);
  while (what === null) {
    const frame = stack.at(-1);
    if (frame === undefined) return null;
    const { container, keys } = frame;
    if (frame.next >= (keys ?? (container as readonly Json[])).length) {
      stack.pop();
      continue;
    }
    const index = frame.next;
    frame.next += 1;
    if (keys === null) {
      what = enter((container as readonly Json[])[index] as Json);
      continue;
    }
    const key = keys[index] as string;
    if (forbiddenKeys.has(key)) what = `The key ${quotedText(key)} is not allowed.`;
    else if (!key.isWellFormed()) what = "The key holds half of a character pair.";
    else what = enter((container as Readonly<Record<string, Json>>)[key] as Json);
  }
  return { where: here() || "the file", what };
}
