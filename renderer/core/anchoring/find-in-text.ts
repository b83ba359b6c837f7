/** A stretch of a text in UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where `query` stands in `text`, without overlaps, in order. Case and diacritics are folded, runs of white
 * space match each other, and straight and curly quotation marks are the same. An empty query finds nothing.
 */
export function findInText(text: string, query: string): readonly TextRange[] {
  const needle = fold(query.trim()).folded;
  if (needle === "") return [];
  const { folded, offsets } = fold(text);
  const found: TextRange[] = [];
  let last = 0;
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    const start = offsets[at] ?? 0;
    // One character may fold to several, as a ligature does: found in part, it is found whole, and once.
    let next = at + needle.length;
    while (offsets[next] === offsets[next - 1]) next += 1;
    const end = offsets[next] ?? text.length;
    if (start >= last) found.push({ start, end });
    last = Math.max(last, end);
  }
  return found;
}

/** The text as it is compared, and for each of its units the offset in the original; one more for the end. */
function fold(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = "";
  const offsets: number[] = [];
  let wasSpace = false;
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    const isSpace = plain === " ";
    if (!(isSpace && wasSpace)) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
    }
    wasSpace = isSpace;
    offset += character.length;
  }
  offsets.push(text.length);
  return { folded, offsets };
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return " ";
  if (/[‘’‚‛]/u.test(character)) return "'";
  if (/[“”„‟«»]/u.test(character)) return '"';
  return character
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
