import { restoreSaidStyles, stripHtml } from "./strip-html.ts";

/**
 * Pasted HTML, stripped, as a document that never loads, runs or shows anything. The content policy admits parsing under the name "lexical" only,
 * because Lexical parses under it too.
 */
export function parseInert(html: string): Document {
  const policy = trustedTypesHere()?.createPolicy("lexical", { createHTML: (text) => text });
  const stripped = stripHtml(html);
  const trusted = policy === undefined ? stripped : (policy.createHTML(stripped) as string);
  const page = new DOMParser().parseFromString(trusted, "text/html");
  restoreSaidStyles(page);
  return page;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): unknown };
}

/** TypeScript's DOM library does not know Trusted Types. */
function trustedTypesHere(): PolicyFactory | undefined {
  return (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
}
