/** Place names in capitals, with what may follow them: "KRAMATORSK, Ukraine - ", "KYIV/WARSAW, Oct 4 (Reuters) – ". */
const place =
  /^[\s\-–—]{0,8}(?:(?:\p{L}{1,20}\s){0,3}\d{4}-\d{2}-\d{2}\s{1,3})?\p{Lu}[\p{Lu}\p{M}'’.\-/ ]{2,40}(?:,\s?[^\n:–—-]{1,40}?)?(?:\s?\([^()\n]{1,40}\))?\s{0,3}(?:[-–—]{1,2}\s|:\s)\s{0,8}/u;

/** One word in capitals that says what kind of text follows: "STORY: ", "UPDATE 2-". */
const slug = /^[\s\-–—]{0,8}\p{Lu}{4,14}(?:\s\d{1,2})?[:-]\s{0,8}/u;

/** UTF-16 units in which a dateline ends at the latest. */
const longest = 140;

/**
 * Where the first sentence of a paragraph begins once its dateline or slug is left out, in UTF-16 units from the paragraph's
 * beginning; 0 where it has none. What a dateline says is where and when a report was filed, not what happened.
 */
export function afterDateline(paragraph: string): number {
  const head = paragraph.slice(0, longest);
  const found = place.exec(head) ?? slug.exec(head);
  return found !== null && found[0].length < paragraph.trimEnd().length ? found[0].length : 0;
}
