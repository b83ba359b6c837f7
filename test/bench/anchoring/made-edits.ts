import { MadeRandom } from "../made-random.ts";
import { madeText } from "./made-texts.ts";

/** A text that was made from another, and where each of its units comes from: an offset, or -1 for what is new. */
export interface Edited {
  readonly text: string;
  readonly origins: Int32Array;
}

class Writer {
  #text: string[] = [];
  #origins: number[] = [];

  keep(text: string, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.#text.push(text.charAt(at));
      this.#origins.push(at);
    }
  }

  add(text: string): void {
    for (const unit of text.split("")) {
      this.#text.push(unit);
      this.#origins.push(-1);
    }
  }

  done(): Edited {
    return { text: this.#text.join(""), origins: Int32Array.from(this.#origins) };
  }
}

const letters = "abcdefghijklmnopqrstuvwxyz ";

/** Each unit is changed with a likelihood of `share`: replaced, dropped, or followed by another. */
export function withNoise(text: string, share: number, seed: number): Edited {
  const random = new MadeRandom(seed);
  const writer = new Writer();
  for (let at = 0; at < text.length; at++) {
    if (!random.chance(share)) {
      writer.keep(text, at, at + 1);
      continue;
    }
    const kind = random.between(0, 2);
    if (kind === 1) continue;
    if (kind === 2) writer.keep(text, at, at + 1);
    writer.add(random.of(letters.split("")));
  }
  return writer.done();
}

/** Blocks of one to five sentences: of `share` each, dropped, moved to where another stood, or preceded by new ones. */
export function withBlocks(text: string, share: number, seed: number): Edited {
  const random = new MadeRandom(seed);
  const sentences = [...text.matchAll(/[^.]+\.?\s*/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const blocks: { from: number; to: number; isNew: boolean }[] = [];
  const moved: { from: number; to: number; isNew: boolean }[] = [];
  const fresh = madeText(text.length / 4 + 4000, seed + 1);
  for (let index = 0; index < sentences.length; ) {
    const size = random.between(1, 5);
    const [from] = sentences[index] ?? [0];
    const [, to] = sentences[Math.min(sentences.length, index + size) - 1] ?? [0, text.length];
    index += size;
    const chance = random.next();
    if (chance < share) continue;
    if (chance < 2 * share) moved.push({ from, to, isNew: false });
    else blocks.push({ from, to, isNew: false });
    if (chance > 1 - share) {
      const start = random.between(0, fresh.length - 700);
      blocks.push({ from: start, to: start + random.between(80, 600), isNew: true });
    }
  }
  for (const block of moved) blocks.splice(random.between(0, blocks.length), 0, block);
  const writer = new Writer();
  for (const { from, to, isNew } of blocks) {
    if (isNew) writer.add(fresh.slice(from, to));
    else writer.keep(text, from, to);
  }
  return writer.done();
}

/** The second edit on top of the first. */
export function thenEdited(first: Edited, edit: (text: string) => Edited): Edited {
  const second = edit(first.text);
  return { text: second.text, origins: second.origins.map((at) => (at < 0 ? -1 : (first.origins[at] ?? -1))) };
}
