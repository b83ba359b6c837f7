import { stemmer } from "stemmer";
import type { Word } from "../parallels/words.ts";

/** Forms that no rule of endings leads back to their word, each line beginning with it. */
const irregular: readonly string[] = [
  "retake retook retaken",
  "take took taken",
  "overtake overtook overtaken",
  "free freed",
  "flee fled",
  "fight fought",
  "fall fell fallen",
  "hold held",
  "lose lost",
  "win won",
  "strike struck stricken",
  "shoot shot",
  "leave left",
  "withdraw withdrew withdrawn",
  "begin began begun",
  "rise rose risen",
  "grow grew grown",
  "give gave given",
  "drive drove driven",
  "fly flew flown",
  "sink sank sunk",
  "break broke broken",
  "build built",
  "send sent",
  "sell sold",
  "buy bought",
  "bring brought",
  "speak spoke spoken",
  "write wrote written",
  "steal stole stolen",
  "throw threw thrown",
  "die died dead death",
  "overrun overran",
  "lead led",
  "meet met",
  "find found",
  "feed fed",
  "pay paid",
  "see saw seen",
  "show shown",
  "man men",
  "woman women",
  "child children",
  "person people",
];

/** Nouns that reports put for one another where it is the same thing: what is looked for may stand under any of them. */
const alike: readonly string[] = ["settlement town village city hamlet community centre center"];

const bases = new Map(
  irregular.flatMap((line) => {
    const [base = "", ...forms] = line.split(" ");
    return forms.map((form) => [form, stemmer(base)] as const);
  }),
);
const groups = new Map(
  alike.flatMap((line, group) => line.split(" ").map((word) => [stemmer(word), `like ${group}`] as const)),
);

/**
 * All by which a word can be known again when it is looked for: its stem, that of the word it is an irregular form of, and what is put for
 * it. Two words that share one are taken for the same.
 * @param senseOf a number for words that mean the same, -1 where none is known
 */
export function knownBy({ plain, key, sense }: Word, senseOf: (stem: string) => number): readonly string[] {
  const base = bases.get(plain) ?? key;
  const meant = sense >= 0 ? sense : senseOf(base);
  const group = groups.get(base);
  return [
    key,
    ...(base === key ? [] : [base]),
    ...(meant >= 0 ? [`sense ${meant}`] : []),
    ...(group === undefined ? [] : [group]),
  ];
}
