import type { Togetherness } from "./co-occurrence.ts";
import { counted } from "./count-words.ts";

const words: Readonly<Record<Exclude<Togetherness, "near">, string>> = {
  overlapping: "overlapping",
  within: "within",
  around: "around",
  "same-paragraph": "in one paragraph with",
};

/** How one highlight stands to another, before the other's name: "overlapping", "at most 200 characters from". */
export function togetherWords({ how, distance }: { readonly how: Togetherness; readonly distance: number }): string {
  return how === "near" ? `at most ${counted(distance, "character")} from` : words[how];
}
