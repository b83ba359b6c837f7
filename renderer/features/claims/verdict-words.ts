import type { VerdictKind } from "#core/index.ts";

/** What each verdict means, for whoever has to choose one. */
export const verdictMeanings: Readonly<Record<VerdictKind, string>> = {
  open: "Looked at, and not settled",
  corroborated: "Independent origins say the same",
  contested: "Some say so, others deny it",
  refuted: "It is not so",
  unverifiable: "It can't be checked with what there is",
  superseded: "A later statement has taken its place",
};

/** The one word for what people hold: the adopted verdict, else what all hold, else that they differ; `null` without any. */
export function verdictInShort(
  adopted: VerdictKind | undefined,
  held: readonly VerdictKind[],
): { readonly verdict: VerdictKind | null; readonly words: string } | null {
  if (adopted !== undefined) return { verdict: adopted, words: adopted };
  const [first, ...others] = new Set(held);
  if (first === undefined) return null;
  return others.length === 0 ? { verdict: first, words: first } : { verdict: null, words: "verdicts differ" };
}
