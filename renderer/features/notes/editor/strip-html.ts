import { mentionAttribute } from "./read-mention.ts";

/** Where pasted HTML keeps what its `style` attributes said. */
export const saidStyle = "data-said-style";

const keptAttributes: ReadonlySet<string> = new Set(["href", "start", mentionAttribute]);
const droppedTags: ReadonlySet<string> = new Set(["base", "link", "meta"]);
const droppedElements: ReadonlySet<string> = new Set([
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
]);

/**
 * The HTML with its elements, its addresses and nothing else: no scripts, handlers, comments or style sheets; `style` becomes
 * a plain data attribute. The content policy holds even for documents that are parsed and never shown: it ignores their style
 * attributes and reports each of them. One pass, in time linear in the length.
 */
export function stripHtml(html: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    kept.push(html.slice(at, open));
    if (html.startsWith("<!--", open)) {
      at = after(html, "-->", open + 4);
      continue;
    }
    const name = /^\/?[a-z][^\s/>]*/i.exec(html.slice(open + 1, open + 64))?.[0].toLowerCase();
    if (name === undefined) {
      kept.push("<");
      at = open + 1;
      continue;
    }
    const end = tagEnd(html, open + 1 + name.length);
    // A parser drops a tag that never ends, too.
    if (end < 0) return kept.join("");
    at = end;
    if (droppedElements.has(name)) at = endOfElement(html, name, end);
    else if (!droppedTags.has(name))
      kept.push(
        name.startsWith("/") ? `<${name}>` : `<${name}${attributes(html.slice(open + 1 + name.length, end - 1))}>`,
      );
  }
  return kept.join("") + html.slice(at);
}

/** Puts back of the said styles what a note can keep: weight, slant, and that something is hidden. */
export function restoreSaidStyles(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>(`[${saidStyle}]`)) {
    const said = element.getAttribute(saidStyle) ?? "";
    if (/(^|[;\s])(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(said)) element.remove();
    element.style.fontWeight = /(?:^|[;\s])font-weight\s*:\s*([a-z0-9]+)/i.exec(said)?.[1] ?? "";
    element.style.fontStyle = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/i.exec(said)?.[1] ?? "";
  }
}

function attributes(text: string): string {
  let kept = "";
  for (const [, name = "", double, single, bare] of text.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    const key = name.toLowerCase() === "style" ? saidStyle : name.toLowerCase();
    if (key !== saidStyle && !keptAttributes.has(key)) continue;
    kept += ` ${key}="${(double ?? single ?? bare ?? "").replaceAll('"', "&quot;")}"`;
  }
  return kept;
}

/** The place behind the `>` that ends the tag, quoted ones aside; -1 where there is none. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const character = html[at];
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") {
      at = html.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : after(html, ">", found.index);
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
}
