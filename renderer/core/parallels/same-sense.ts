import { stemmer } from "stemmer";

/** Verbs and nouns that reports put for one another. A short list on purpose: what it lacks is told as changed, not as the same. */
const groups: readonly string[] = [
  "recapture retake liberate free freed regain reclaim recover",
  "halt stop end cease",
  "seem appear",
  "begin start commence",
  "troop soldier serviceman force military army",
  "kill slay",
  "wound injure hurt",
  "arrest detain",
  "buy purchase acquire",
  "rescue save",
  "vote ballot",
  "large big major huge",
  "rise increase grow climb",
  "fall drop decline decrease",
  "show demonstrate",
  "help aid assist assistance support",
  "retreat withdraw withdrawal pullback",
  "attack strike assault offensive",
  "destroy wreck demolish",
];

const senses = new Map(
  groups.flatMap((group, sense) => group.split(" ").map((word) => [stemmer(word), sense] as const)),
);

/** A number for all words that are put for one another; -1 where none is known. @param stem as `stemmer` gives it */
export function senseOf(stem: string): number {
  return senses.get(stem) ?? -1;
}
