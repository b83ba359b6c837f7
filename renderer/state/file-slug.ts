/** Words as a part of a file's name: only letters, digits and hyphens, 40 characters at most; may be empty. */
export function fileSlug(words: string): string {
  const slug = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return [...slug].slice(0, 40).join("").replace(/^-|-$/g, "");
}
