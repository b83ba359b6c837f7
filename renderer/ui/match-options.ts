import type { ReactNode } from "react";
import type { Keys } from "./types.ts";

export interface Option {
  /** Unique over all groups. */
  readonly id: string;
  readonly label: string;
  /** A quiet word behind the label; searched too. */
  readonly detail?: string | undefined;
  /** Other words that find it, separated by spaces; not shown. */
  readonly keywords?: string | undefined;
  readonly keys?: Keys | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** What is to be read before it is chosen; stands below the label and is not searched. */
  readonly below?: ReactNode;
}

export interface OptionGroup {
  readonly id: string;
  readonly label?: string | undefined;
  readonly options: readonly Option[];
}

/** Lower case without accents, so that "zelenskyy" finds "Zelenskýy". */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const beginsWord = (text: string, word: string) =>
  text.startsWith(word) || ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${word}`);

/** 0 is best; undefined: a word of the query is not there. */
function rank(option: Option, query: string, words: readonly string[]): number | undefined {
  const label = fold(option.label);
  const rest = fold(`${option.keywords ?? ""} ${option.detail ?? ""}`);
  if (!words.every((word) => label.includes(word) || rest.includes(word))) return undefined;
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  if (words.every((word) => beginsWord(label, word))) return 2;
  if (words.every((word) => label.includes(word))) return 3;
  return words.every((word) => beginsWord(label, word) || beginsWord(rest, word)) ? 4 : 5;
}

/**
 * The options in which every word of the query occurs, best first within their group and the group with the best one first;
 * equals keep the order given. An empty query keeps everything as it is. At most `limit` options in all; empty groups go.
 */
export function matchOptions(groups: readonly OptionGroup[], query: string, limit: number): readonly OptionGroup[] {
  const folded = fold(query.trim());
  const words = folded.split(/\s+/).filter(Boolean);
  const ranked = groups.map((group) => {
    if (words.length === 0) return { group, best: 0 };
    const found = group.options
      .map((option) => ({ option, at: rank(option, folded, words) }))
      .filter((hit): hit is { option: Option; at: number } => hit.at !== undefined)
      .sort((a, b) => a.at - b.at);
    return { group: { ...group, options: found.map((hit) => hit.option) }, best: found[0]?.at ?? 9 };
  });
  let left = limit;
  return ranked
    .sort((a, b) => a.best - b.best)
    .map(({ group }) => {
      const options = group.options.slice(0, left);
      left -= options.length;
      return { ...group, options };
    })
    .filter((group) => group.options.length > 0);
}
