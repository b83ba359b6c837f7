import { LinkNode } from "@lexical/link";
import type { LexicalEditor } from "lexical";

/**
 * Takes the addresses out of the links that the editor shows; the nodes keep them. Hovering over or pressing an address would make
 * a browser look its host up and connect. Returns a function that ends it.
 */
export function registerQuietLinks(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(LinkNode, (changes) => {
    for (const [key, change] of changes) {
      if (change !== "destroyed") editor.getElementByKey(key)?.removeAttribute("href");
    }
  });
}
