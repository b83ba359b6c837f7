import { MadeRandom } from "../made-random.ts";

const syllables = "ka ri mo ten sol va dre pur ne li sha gor ta be in or un ster ham col fen wy ast pra ion el".split(
  " ",
);
const small = "the of in and to a on for that with by from was were is had it as at after before".split(" ");
const phrases = [
  "according to the ministry",
  "officials said on Tuesday",
  "could not be verified independently",
  "in the eastern region",
  "the report said",
  "for the first time since the spring",
];

/** A text of made-up words in sentences and paragraphs, with the small words and set phrases of the news. @param length in UTF-16 units, about. */
export function madeText(length: number, seed: number): string {
  const random = new MadeRandom(seed);
  const words = Array.from({ length: 1800 }, () =>
    Array.from({ length: random.between(1, 4) }, () => random.of(syllables)).join(""),
  );
  const paragraphs: string[] = [];
  for (let made = 0; made < length; ) {
    const paragraph = Array.from({ length: random.between(2, 4) }, () => madeSentence(random, words)).join(" ");
    paragraphs.push(paragraph);
    made += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

function madeSentence(random: MadeRandom, words: readonly string[]): string {
  const parts = Array.from({ length: random.between(7, 22) }, () => {
    if (random.chance(0.06)) return random.of(phrases);
    if (random.chance(0.4)) return random.of(small);
    if (random.chance(0.03)) return String(random.between(2, 4000));
    // Few words are frequent and most are rare, as in a language.
    return words[Math.floor(words.length * random.next() ** 2.5)] ?? "";
  });
  const sentence = parts.join(" ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const places = ["Lyman", "Izium", "Kharkiv", "Kherson", "Kupiansk", "Bakhmut"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const sides = ["the ministry", "the governor", "the general staff", "a spokesman"];

/** Sentences that differ from many others by a number, a place or a day alone: the hardest to tell apart. */
export function alikeText(sentences: number, seed: number): string {
  const random = new MadeRandom(seed);
  const made = Array.from({ length: sentences }, () => {
    const [place, day, side] = [random.of(places), random.of(days), random.of(sides)];
    const count = random.between(2, 60);
    return random.of([
      `On ${day} ${side} said that ${count} people were wounded in ${place} by shelling.`,
      `Forces retook ${count} settlements near ${place} on ${day}, ${side} said.`,
      `${count} people were wounded in ${place} on ${day}, ${side} said, and ${random.between(1, 9)} were killed.`,
      `In ${place} ${side} said on ${day} that power was back for ${count} per cent of homes.`,
    ]);
  });
  return made.map((sentence, index) => sentence + (index % 4 === 3 ? "\n\n" : " ")).join("");
}
