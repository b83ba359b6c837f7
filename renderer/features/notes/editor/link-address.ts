/** True for what a link of a note may lead to: an `https:` or `mailto:` address of at most 2048 UTF-16 units. */
export function isAllowedLink(url: string): boolean {
  return url.length <= 2048 && /^(https:\/\/|mailto:)/i.test(url);
}

/** The address that a person means: `example.org` is `https://example.org`, `ana@example.org` a `mailto:`. `null` if it is none that is allowed. */
export function readLinkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text);
  const address = hasScheme ? text : /^[^@/]+@[^@/.]+\.[^@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  return isAllowedLink(address) && URL.canParse(address) ? address : null;
}
