import { saidStyle } from "./strip-html.ts";

/**
 * Word writes list items as paragraphs that carry their bullet as text and their list in a style of its own (`mso-list:l0 level2
 * lfo1`). Turns each run of them into real lists, in place. Nested levels become lists of their own.
 */
export function tidyWordLists(page: Document): void {
  for (const paragraph of page.querySelectorAll<HTMLElement>(`p[${saidStyle}*='mso-list']`)) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    const sign = takeSign(paragraph);
    const list = listFor(paragraph, level, /^\(?[\da-z]{1,4}[.)]/i.test(sign) ? "ol" : "ul");
    const item = page.createElement("li");
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
  for (const list of page.querySelectorAll("[data-word-level]")) list.removeAttribute("data-word-level");
}

function levelOf(paragraph: Element): number | null {
  const level = /mso-list:[^;:]*level(\d)/.exec(paragraph.getAttribute(saidStyle) ?? "")?.[1];
  return level === undefined ? null : Number(level);
}

/** The bullet or number that stands as text, taken out. */
function takeSign(paragraph: Element): string {
  const signs = [...paragraph.querySelectorAll(`span[${saidStyle}*='mso-list']`)].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(saidStyle) ?? ""),
  );
  const text = signs
    .map((sign) => sign.textContent)
    .join("")
    .trim();
  for (const sign of signs) sign.remove();
  return text;
}

/** The list right before the paragraph that goes on at this level, or a new one there. */
function listFor(paragraph: Element, level: number, tag: "ol" | "ul"): Element {
  let host = paragraph.previousElementSibling;
  if (host?.getAttribute("data-word-level") === null) host = null;
  let list = host;
  for (
    let deeper = list;
    deeper !== null && wordLevel(deeper) <= level;
    deeper = deeper.querySelector(":scope > li:last-child > [data-word-level]")
  )
    list = deeper;
  if (list !== null && wordLevel(list) === level) return list;
  const made = paragraph.ownerDocument.createElement(tag);
  made.setAttribute("data-word-level", String(level));
  const item = list === null ? null : list.querySelector(":scope > li:last-child");
  if (item === null) paragraph.before(made);
  else item.append(made);
  return made;
}

function wordLevel(list: Element): number {
  return Number(list.getAttribute("data-word-level"));
}
