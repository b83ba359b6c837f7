/**
 * Characters that nobody sees, or that turn the direction of what stands around them: controls, bidirectional marks, spaces
 * without width, fillers, the tags of Unicode. White space is none of them, nor are Arabic signs that stand before a number.
 */
const hidden =
  /(?!\s)\p{Cc}|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])\p{Cf}|[\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** After these a joiner belongs to the writing or to an emoji. */
const takesJoiner =
  /[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** The flags of England, Scotland and Wales are a black flag and letters that nobody sees. */
const flagSoFar = /\u{1f3f4}[\u{e0061}-\u{e007a}]{0,6}$/u;

/**
 * A name as it is shown: what nobody would see in it stands as its number, `⟨U+202E⟩`, so that two names which differ look
 * different and no name turns what stands beside it. For names, tags and links; the text of a report or a note is never changed.
 */
export function showHidden(name: string): string {
  return name.replace(hidden, (character, at: number) => {
    const before = name.slice(Math.max(0, at - 16), at);
    const code = character.codePointAt(0) ?? 0;
    if ((code === 0x200c || code === 0x200d) && takesJoiner.test(before)) return character;
    if (code > 0xe0000 && flagSoFar.test(before)) return character;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}
