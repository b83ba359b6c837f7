import type { ClaimId, HighlightId, TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { MentionNode } from "../model/note-content.ts";
import { codebookOf } from "./codebook.ts";
import { type HighlightView, viewOf } from "./library-view.ts";
import { placeWords } from "./place-words.ts";

/** What a mention stands for now. */
export interface Mentioned {
  /** `deleted`: with it or with what it hangs on. `absent`: this library never held it. */
  readonly state: "here" | "deleted" | "absent";
  /** What it counts as since tags or claims were merged. */
  readonly id: string;
  /** Its present name; the words at writing where it has none. Without a sign before it. */
  readonly words: string;
}

/** Looks a mention up. Names follow renames and merges; nothing is ever changed in the note. */
export function mentioned(library: Library, { kind, id, words }: MentionNode): Mentioned {
  switch (kind) {
    case "tag": {
      const tag = codebookOf(library).byId.get(id as TagId)?.tag;
      return tag === undefined
        ? { state: library.tags.has(id) ? "deleted" : "absent", id, words }
        : { state: "here", id: tag.id, words: tag.name };
    }
    case "claim": {
      const claim = viewOf(library).claimById.get(id as ClaimId)?.claim;
      return claim === undefined
        ? { state: library.claims.has(id) ? "deleted" : "absent", id, words }
        : { state: "here", id: claim.id, words: inShort(claim.text) };
    }
    case "highlight": {
      const highlight = viewOf(library).highlightById.get(id as HighlightId);
      return highlight === undefined
        ? { state: library.highlights.has(id) ? "deleted" : "absent", id, words }
        : { state: "here", id, words: highlightName(highlight) };
    }
  }
}

/** As in "A ¶ 2 “dozens of settlements”". */
export function highlightName(highlight: HighlightView): string {
  return `${placeWords(highlight)} “${inShort(highlight.highlight.passage.exact)}”`;
}

const longest = 120;

/** One line of 120 UTF-16 units at most: what is mentioned is named, not repeated. */
export function inShort(text: string): string {
  const line = text.trim().replace(/\s+/gu, " ");
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** How a mention is read where it can't be pressed: its sign, its name, and that it is gone where it is. */
export type ReadMention = (mention: MentionNode) => string;

/** As it was written: for whoever has no library at hand. */
export const mentionAsWritten: ReadMention = ({ kind, words }) => `${mentionSigns[kind]}${words}`;

export const mentionSigns = { tag: "#", claim: "@", highlight: "@" } as const;

/** With the names of now: "#Territory", "@Kherson was retaken (deleted)". */
export function mentionReader(library: Library): ReadMention {
  return (mention) => {
    const { state, words } = mentioned(library, mention);
    return `${mentionSigns[mention.kind]}${words}${mentionStateWords(state)}`;
  };
}

/** With a space before it; empty for what is here. */
export function mentionStateWords(state: Mentioned["state"]): string {
  return { here: "", deleted: " (deleted)", absent: " (not in this library)" }[state];
}
