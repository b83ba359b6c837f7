/** Words for comparing: spaces, dashes and quotation marks are one of each, and letters small. */
export function asPrinted(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\u00a0\u2009\u202f]+/gu, " ")
    .replace(/[‐‑–—]/gu, "-")
    .replace(/[“”„"]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .trim();
}
