/** What counts when words are compared: nothing but the letters themselves, unless told. */
export interface FoldChoice {
  /** "Kyiv" is not "kyiv". */
  readonly matchCase: boolean;
  /** "Zelenský" is not "Zelensky". */
  readonly matchAccents: boolean;
}

/** A text as it is compared, with the way back: every place in it is a place in the original, in UTF-16 units. */
export interface FoldedText {
  readonly text: string;
  /** Where the character that gave this unit begins. */
  startOf(unit: number): number;
  /** Where the character that gave this unit ends. */
  endOf(unit: number): number;
}

/**
 * Folds case (also ß, and the Turkish i with and without its dot), accents, ligatures, dashes and quotation marks; runs of white
 * space become one space, and what has no width is left out. A letter and its marks are one, however they are written.
 */
export function foldText(text: string, choice: FoldChoice): FoldedText {
  const stretches = new Stretches();
  let folded = "";
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const plain = foldPiece(piece, choice);
    stretches.add(folded.length, index, piece.length, plain.length);
    folded += plain;
  }
  return stretches.over(folded);
}

/** ASCII that no mark follows; what has no width; white space; a letter with its marks. */
const pieces = /[!-~]+(?!\p{Mn})|[\u00ad\u200b-\u200d\u2060\ufeff]+|\s+|\P{Mn}\p{Mn}*|\p{Mn}+/gsu;

/** Marks that scripts share, Hebrew points and Arabic vowels. Vowel signs of Indic scripts and voicing marks of kana make other letters. */
const accent = /^(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]$/u;

/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
};

function foldPiece(piece: string, { matchCase, matchAccents }: FoldChoice): string {
  const code = piece.charCodeAt(0);
  if (code > 0x20 && code < 0x7f && piece.charCodeAt(piece.length - 1) < 0x7f)
    return matchCase ? piece : piece.toLowerCase();
  if (/^[\u00ad\u200b-\u200d\u2060\ufeff]/u.test(piece)) return "";
  if (/^\s/u.test(piece)) return " ";
  if (/^[‘’‚‛]$/u.test(piece)) return "'";
  if (/^[“”„‟«»]$/u.test(piece)) return '"';
  if (/^[‐-―−]$/u.test(piece)) return "-";
  const kept = matchAccents ? piece.normalize("NFKC") : withoutAccents(piece);
  if (matchCase || (matchAccents && kept === "ı")) return kept;
  return kept.toUpperCase().toLowerCase();
}

/** Composed again, so that a Korean syllable stays one letter and is not found by a part of it. */
function withoutAccents(piece: string): string {
  const bare = piece
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, (mark) => (accent.test(mark) ? "" : mark))
    .normalize("NFC");
  return bare.replace(/[ßẞæÆœŒøØłŁđĐı]/gu, (letter) => plainLetters[letter] ?? letter);
}

/** Which stretch of the folded text comes from which of the original: unit by unit where both are as long, else as a whole. */
class Stretches {
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #length: number[] = [];
  readonly #isEven: boolean[] = [];

  add(at: number, from: number, length: number, foldedLength: number): void {
    if (foldedLength === 0) return;
    const last = this.#at.length - 1;
    const isEven = length === foldedLength;
    const lastLength = this.#length[last] ?? 0;
    if (isEven && this.#isEven[last] && (this.#from[last] ?? 0) + lastLength === from) {
      this.#length[last] = lastLength + length;
      return;
    }
    this.#at.push(at);
    this.#from.push(from);
    this.#length.push(length);
    this.#isEven.push(isEven);
  }

  over(text: string): FoldedText {
    const at = Int32Array.from(this.#at);
    const from = Int32Array.from(this.#from);
    const length = Int32Array.from(this.#length);
    const isEven = this.#isEven;
    let index = 0;
    // A search asks for one place after the other, so what is asked for mostly stands where the last one stood, or near it.
    const find = (unit: number) => {
      for (let tries = 0; tries < 8; tries += 1, index += 1)
        if ((at[index] ?? Infinity) <= unit && unit < (at[index + 1] ?? Infinity)) return;
      index = lastAtOrBefore(at, unit);
    };
    return {
      text,
      startOf: (unit) => {
        find(unit);
        return (from[index] ?? 0) + (isEven[index] ? unit - (at[index] ?? 0) : 0);
      },
      endOf: (unit) => {
        find(unit);
        return (from[index] ?? 0) + (isEven[index] ? unit - (at[index] ?? 0) + 1 : (length[index] ?? 0));
      },
    };
  }
}

function lastAtOrBefore(sorted: Int32Array, unit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
