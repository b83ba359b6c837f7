import type { MentionNode } from "#core/index.ts";

const kinds: readonly unknown[] = ["tag", "claim", "highlight"] satisfies readonly MentionNode["kind"][];

/** A mention out of what claims to be one, with its known fields and no others; `null` where it names nothing. */
export function readMention(from: { readonly [field: string]: unknown }): MentionNode | null {
  const { kind, id, words } = from;
  if (!kinds.includes(kind) || typeof id !== "string" || typeof words !== "string") return null;
  const name = words.slice(0, 300).toWellFormed();
  if (id === "" || id.length > 400 || !id.isWellFormed() || name === "") return null;
  return { type: "mention", version: 1, kind: kind as MentionNode["kind"], id, words: name };
}

/** The attribute that carries a mention through the clipboard; the words stand inside. */
export const mentionAttribute = "data-variorum-mention";

export function toMentionAttribute({ kind, id }: MentionNode): string {
  return `${kind}:${id}`;
}

export function fromMentionElement(element: Element): MentionNode | null {
  const [kind = "", ...id] = (element.getAttribute(mentionAttribute) ?? "").split(":");
  return readMention({ kind, id: id.join(":"), words: element.textContent.trim().replace(/^[#@]/, "") });
}
