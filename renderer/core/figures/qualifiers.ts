import type { Token } from "../wording/tokens.ts";
import type { Qualifier } from "./figure.ts";

/** Words before a number that say how exact it is; longer ones stand before those that they end with. */
const phrases: readonly (readonly [words: readonly string[], qualifier: Qualifier])[] = (
  [
    ["at least", "at least"],
    ["no fewer than", "at least"],
    ["no less than", "at least"],
    ["not less than", "at least"],
    ["a minimum of", "at least"],
    ["no more than", "up to"],
    ["not more than", "up to"],
    ["as many as", "up to"],
    ["as much as", "up to"],
    ["a maximum of", "up to"],
    ["at most", "up to"],
    ["up to", "up to"],
    ["well over", "more than"],
    ["just over", "more than"],
    ["slightly over", "more than"],
    ["in excess of", "more than"],
    ["upwards of", "more than"],
    ["slightly more than", "more than"],
    ["more than", "more than"],
    ["over", "more than"],
    ["just under", "less than"],
    ["well under", "less than"],
    ["less than", "less than"],
    ["fewer than", "less than"],
    ["close to", "nearly"],
    ["nearly", "nearly"],
    ["almost", "nearly"],
    ["an estimated", "about"],
    ["a total of about", "about"],
    ["estimated", "about"],
    ["approximately", "about"],
    ["roughly", "about"],
    ["around", "about"],
    ["about", "about"],
    ["circa", "about"],
    ["some", "about"],
    ["~", "about"],
    ["exactly", "exactly"],
    ["precisely", "exactly"],
  ] as const
).map(([words, qualifier]) => [words.split(" "), qualifier]);

/** By their last word, so that most tokens are told by one look. */
const byLast = new Map<string, (typeof phrases)[number][]>();
for (const phrase of phrases) {
  const last = phrase[0].at(-1) ?? "";
  byLast.set(last, [...(byLast.get(last) ?? []), phrase]);
}

/** Where one of these stands before "about" or "over", it says what the talk or the rule is of. */
const noQuantity =
  /^(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|told|ask(?:s|ed)?|said|hear|heard|know|think|concern(?:s|ed)?|worr(?:y|ied)|report(?:s|ed)?|information|news|questions?|details?|control|flag|flags|raised|flew|fly|flying|power|sovereignty|authority|rule|fight|fighting|dispute|clash(?:es|ed)?)$/;

export interface ReadQualifier {
  /** Index of its first token. */
  readonly start: number;
  readonly qualifier: Qualifier;
}

/** The qualifier that ends right before a token, or `null`. */
export function qualifierBefore(tokens: readonly Token[], at: number): ReadQualifier | null {
  for (const [words, qualifier] of byLast.get(tokens[at - 1]?.lower ?? "") ?? []) {
    const start = at - words.length;
    if (start < 0 || !words.every((word, index) => tokens[start + index]?.lower === word)) continue;
    const isOfTalk = words.length === 1 && /^(?:about|over|around)$/.test(words[0] ?? "");
    return isOfTalk && noQuantity.test(tokens[start - 1]?.lower ?? "") ? null : { start, qualifier };
  }
  return null;
}

/** "40 or more", "40+", "a hundred or so": the qualifier that begins at a token. */
export function qualifierAfter(
  tokens: readonly Token[],
  at: number,
): { readonly end: number; readonly qualifier: Qualifier } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === "+" && !first.isApart) return { end: at + 1, qualifier: "at least" };
  if (first?.lower !== "or") return null;
  if (second?.lower === "more") return { end: at + 2, qualifier: "at least" };
  if (second?.lower === "so") return { end: at + 2, qualifier: "about" };
  return second?.lower === "fewer" || second?.lower === "less" ? { end: at + 2, qualifier: "up to" } : null;
}
