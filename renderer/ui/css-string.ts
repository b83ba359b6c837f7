/** Any text as a string of CSS; what would end it, and what nobody sees, is written by its number. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\p{C}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
