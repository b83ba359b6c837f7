import type { ClaimKind, Stance } from "#core/index.ts";

/** The key that sets a stance. */
export const stanceKeys: Readonly<Record<Stance, string>> = { supports: "s", denies: "d", discusses: "o" };

/** The stance that a pressed key stands for, or `null`. */
export function stanceOfKey(key: string): Stance | null {
  const wanted = key.toLowerCase();
  return wanted === "s" ? "supports" : wanted === "d" ? "denies" : wanted === "o" ? "discusses" : null;
}

export function stanceName(stance: Stance | null): string {
  return stance ?? "no stance yet";
}

/** What a text proposes to be: a question where it ends in a question mark. */
export function kindOf(text: string): ClaimKind {
  return /[?？؟]\s*$/u.test(text) ? "question" : "statement";
}
