import {
  DecoratorNode,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from "lexical";
import type { ReactNode } from "react";
import { type MentionNode as Mentioning, mentionSigns } from "#core/index.ts";
import { Mention } from "../Mention.tsx";
import { fromMentionElement, mentionAttribute, readMention, toMentionAttribute } from "./read-mention.ts";

/** A mention in the editor: one thing for the caret, shown with the present name. */
export class EditorMention extends DecoratorNode<ReactNode> {
  readonly __mention: Mentioning;

  static override getType(): string {
    return "mention";
  }

  static override clone(node: EditorMention): EditorMention {
    return new EditorMention(node.__mention, node.__key);
  }

  static override importJSON(json: SerializedLexicalNode): EditorMention {
    const mention = readMention(json as unknown as Record<string, unknown>);
    if (mention === null) throw new Error("The note holds a mention of nothing.");
    return new EditorMention(mention);
  }

  static override importDOM(): DOMConversionMap {
    return {
      span: (element) =>
        element.hasAttribute(mentionAttribute)
          ? {
              conversion: (node) => {
                const mention = fromMentionElement(node);
                return mention === null ? null : { node: new EditorMention(mention), after: () => [] };
              },
              priority: 2,
            }
          : null,
    };
  }

  constructor(mention: Mentioning, key?: NodeKey) {
    super(key);
    this.__mention = mention;
  }

  get mention(): Mentioning {
    return this.getLatest().__mention;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("span");
    element.className = "note-mention-place";
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement("span");
    element.setAttribute(mentionAttribute, toMentionAttribute(this.mention));
    element.textContent = this.getTextContent();
    return { element };
  }

  override exportJSON(): SerializedLexicalNode {
    return { ...super.exportJSON(), ...this.mention };
  }

  override getTextContent(): string {
    const { kind, words } = this.mention;
    return mentionSigns[kind] + words;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): ReactNode {
    return <Mention mention={this.__mention} isInEditor />;
  }
}

export function $isEditorMention(node: LexicalNode | null | undefined): node is EditorMention {
  return node instanceof EditorMention;
}
