import type { ClaimKind, ClaimView, Stance } from "#core/index.ts";

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

const plural: Readonly<Record<Stance, string>> = { supports: "support", denies: "deny", discusses: "discuss" };

/** "2 support · 1 denies", "4 answers in 3 reports", "no passages yet". Each highlight counts once, however many people tied it. */
export function countWords(view: ClaimView): string {
  const highlights = new Set(view.passages.map((one) => one.highlight.highlight.id)).size;
  if (highlights === 0) return "no passages yet";
  if (view.claim.kind === "question") {
    const reports = new Set(view.passages.map((one) => one.highlight.report.siglum)).size;
    return `${highlights} ${highlights === 1 ? "answer" : "answers"} in ${reports} ${reports === 1 ? "report" : "reports"}`;
  }
  const parts = (["supports", "denies", "discusses"] as const).flatMap((stance) => {
    const count = new Set(
      view.passages.filter((one) => one.evidence.stance === stance).map((one) => one.highlight.highlight.id),
    ).size;
    return count === 0 ? [] : [`${count} ${count === 1 ? stance : plural[stance]}`];
  });
  const without = new Set(
    view.passages.filter((one) => one.evidence.stance === undefined).map((one) => one.highlight.highlight.id),
  ).size;
  return [...parts, ...(without === 0 ? [] : [`${without} without stance`])].join(" · ");
}

/** What a text proposes to be: a question where it ends in a question mark. */
export function kindOf(text: string): ClaimKind {
  return /[?？؟]\s*$/u.test(text) ? "question" : "statement";
}
