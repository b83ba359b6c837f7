import { readFileSync } from "node:fs";
import type { ParallelText } from "#core/index.ts";
import { splitSentences } from "#core/parallels/split-sentences.ts";
import { MadeRandom } from "../made-random.ts";

const binding = "the of and to in that was for on with said by from had has were their after over been".split(" ");
const syllables =
  "ka lo mi ren tas vor bel dun gri hast jor lek mun nip oss pral quin rup sel tir ulm wex yar zot".split(" ");

/** Reports of 57 sentences of 9 to 29 words; every tenth sentence is taken over from an older report with a word left out. */
export function madeCorpus(reports: number): readonly ParallelText[] {
  const random = new MadeRandom(2026);
  const sentences: string[] = [];
  return Array.from({ length: reports }, (_, index) => {
    const own = Array.from({ length: 57 }, () => {
      const old = sentences[Math.floor(random.next() * sentences.length)];
      return old !== undefined && random.next() < 0.1 ? old.replace(/ \S+/, "") : madeSentence(random);
    });
    sentences.push(...own);
    return { id: String(index), text: own.join("\n") };
  });
}

/** Four words in ten bind others; the rest are drawn from 12,000 with the skew of a language. */
function madeSentence(random: MadeRandom): string {
  const length = random.between(9, 29);
  const words = Array.from({ length }, () => {
    if (random.next() < 0.4) return binding[random.between(0, binding.length - 1)] ?? "";
    return madeWord(random);
  });
  return `${words.join(" ")}.`;
}

function madeWord(random: MadeRandom): string {
  const rank = Math.floor(12_000 ** random.next());
  return [rank % 24, Math.floor(rank / 24) % 24, Math.floor(rank / 576)].map((one) => syllables[one]).join("");
}

/** A text of so many sentences after one pattern, all alike and no two the same: a list that was printed as sentences. */
export function madeList(sentences: number): ParallelText {
  const text = Array.from({ length: sentences }, (_, index) => {
    const village = `K${[index % 24, Math.floor(index / 24) % 24, Math.floor(index / 576)].map((one) => syllables[one]).join("")}`;
    const houses = 23 + ((index * 7) % sentences);
    return `The unit ${index} said that ${houses} houses in the village of ${village} were damaged by shelling on Monday.`;
  });
  return { id: `list of ${sentences}`, text: text.join(" ") };
}

const agencyFile = "seeds/000_7a0c050c0d00cf7d.txt";

/** So many lightly edited copies of one story of 40 sentences: in each copy every third sentence has a word left out, added or changed. */
export function madeCopies(reports: number): readonly ParallelText[] {
  const random = new MadeRandom(7);
  const own = readFileSync(agencyFile, "utf8");
  const agency = splitSentences(own).map(({ start, end }) => own.slice(start, end));
  const story = Array.from({ length: 40 }, (_, index) => agency[index] ?? madeSentence(random));
  return Array.from({ length: reports }, (_, index) => ({
    id: String(index),
    text: story.map((sentence) => (random.next() < 0.33 ? edited(sentence, random) : sentence)).join("\n"),
  }));
}

function edited(sentence: string, random: MadeRandom): string {
  const words = sentence.split(" ");
  const at = random.between(1, words.length - 1);
  const edit = random.between(0, 2);
  words.splice(at, edit === 1 ? 0 : 1, ...(edit === 0 ? [] : [madeWord(random)]));
  return words.join(" ");
}
