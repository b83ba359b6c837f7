import type { TextRange } from "#core/index.ts";
import { madePassages } from "./judge.ts";
import { type Edited, thenEdited, withBlocks, withNoise } from "./made-edits.ts";
import { alikeText, madeText } from "./made-texts.ts";

/** A text, what became of it, and passages to find again. */
export interface MadeSet {
  readonly name: string;
  readonly text: string;
  readonly edited: Edited;
  readonly passages: readonly TextRange[];
}

/** The sets that anchoring is measured on. @param length of a text in UTF-16 units. @param count passages in each. */
export function madeSets(length: number, count: number, seed: number): readonly MadeSet[] {
  const text = madeText(length, seed);
  const alike = alikeText(Math.round(length / 84), seed);
  const set = (name: string, from: string, edited: Edited): MadeSet => ({
    name,
    text: from,
    edited,
    passages: madePassages(from, count, seed + 7),
  });
  return [
    set("characters, 2 %", text, withNoise(text, 0.02, seed)),
    set("characters, 6 %", text, withNoise(text, 0.06, seed)),
    set("blocks moved, added, dropped", text, withBlocks(text, 0.08, seed)),
    set(
      "blocks and characters",
      text,
      thenEdited(withBlocks(text, 0.08, seed), (half) => withNoise(half, 0.02, seed)),
    ),
    set("near duplicates, characters 1 %", alike, withNoise(alike, 0.01, seed)),
    set("near duplicates, blocks", alike, withBlocks(alike, 0.08, seed)),
    set(
      "near duplicates, blocks and characters",
      alike,
      thenEdited(withBlocks(alike, 0.08, seed), (half) => withNoise(half, 0.01, seed)),
    ),
  ];
}
