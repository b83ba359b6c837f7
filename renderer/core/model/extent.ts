import type { Json } from "./json.ts";

/** The most that one field of a record may hold: a note of some 80,000 words. Beyond it schemas grow slow, and their complaints fill the memory. */
export const mostValuesInField = 50_000;

/** The most fields that one record may have. Ours have about ten. */
export const mostFields = 1000;

/** True where a value has more than `limit` values in it, itself among them. Stops counting there; without recursion. */
export function holdsMoreThan(value: unknown, limit: number): boolean {
  const waiting: unknown[] = [value];
  let counted = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    counted += 1;
    if (counted > limit) return true;
    if (next === null || typeof next !== "object") continue;
    const inside = Object.values(next as readonly Json[]);
    if (counted + inside.length > limit) return true;
    for (const one of inside) waiting.push(one);
  }
  return false;
}
