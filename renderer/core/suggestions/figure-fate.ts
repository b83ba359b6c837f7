import type { TextRange } from "../anchoring/find-in-text.ts";

/** What became of what is counted. Numbers of things lost, destroyed and captured are not of one scope, nor those of people killed and wounded. */
const fates = {
  killed: "kill(?:ed|ing|s)?|slain|died|dead|deaths?|fatalities",
  wounded: "wound(?:ed|ing|s)?|injur(?:ed|ing|es|ies)|hurt",
  missing: "missing|disappeared",
  destroyed:
    "destroy(?:ed|ing|s)?|wreck(?:ed|ing|s)?|demolish(?:ed|ing|es)?|shot down|shooting down|downed|sank|sunk|sinking",
  damaged: "damag(?:ed|ing|es?)",
  retaken:
    "re(?:took|taken|takes?|taking|captur(?:ed|ing|es?)|gain(?:ed|ing|s)?|claim(?:ed|ing|s)?)|liberat(?:ed|ing|es?)|freed|freeing",
  captured: "captur(?:ed|ing|es?)|seiz(?:ed|ing|es?)|occup(?:ied|ying|ies)|annex(?:ed|ing|es)?",
  lost: "lost|los(?:es?|ing)|loss(?:es)?",
} as const;
export type FigureFate = keyof typeof fates;

const names = Object.keys(fates) as readonly FigureFate[];
const any = `(?:${Object.values(fates).join("|")})`;
/** "were killed", "have since been destroyed", "wounded". */
const behind = new RegExp(
  `^[\\s,]*(?:(?:were|was|are|is|have|has|had|been|being|since|also|reportedly)\\s+)*(${any})\\b`,
  "iu",
);
/** Not a passive, which is of what stands before it: "were killed, and 20 houses". */
const before = new RegExp(`(?<!\\b(?:were|was|are|is|been|being)\\s+(?:also\\s+)?)\\b(${any})\\b`, "giu");
const inside = new RegExp(`\\b(${any})\\b`, "iu");

/**
 * What the sentence says became of what a figure counts, or `null`: told by what is counted ("wounded"), else by what stands right behind it
 * ("40 tanks were destroyed"), else by the verb before it in the same clause ("lost 500 men and 40 tanks").
 * @param stretch number and what it counts.
 */
export function figureFate(text: string, sentence: TextRange, stretch: TextRange): FigureFate | null {
  const after = behind.exec(text.slice(stretch.end, sentence.end))?.[1];
  const clause =
    text
      .slice(sentence.start, stretch.start)
      .split(/[;:]|\s[-–—]+\s/u)
      .at(-1) ?? "";
  const verb = [...clause.matchAll(before)].at(-1)?.[1];
  const word = inside.exec(text.slice(stretch.start, stretch.end))?.[1] ?? after ?? verb;
  return word === undefined ? null : (names.find((name) => isFormOf(name, word)) ?? null);
}

function isFormOf(name: FigureFate, word: string): boolean {
  return new RegExp(`^(?:${fates[name]})$`, "iu").test(word);
}
