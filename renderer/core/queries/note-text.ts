import type { Library } from "../model/library.ts";
import { mentionsIn, type NoteContent } from "../model/note-content.ts";
import { toPlainText } from "../transfer/note-to-text.ts";
import { mentionReader, type ReadMention } from "./mentions.ts";

const texts = new WeakMap<NoteContent, { readonly names: string; readonly text: string }>();

/** A note as plain text with the present names of what it mentions; made once for as long as these stay. */
export function noteText(library: Library, content: NoteContent): string {
  return kept(content, mentionReader(library)).text;
}

/** The names that its text was made with, as one string: another text has others. */
export function mentionNames(library: Library, content: NoteContent): string {
  return kept(content, mentionReader(library)).names;
}

function kept(content: NoteContent, read: ReadMention) {
  const present = texts.get(content);
  // Most notes mention nothing, and their text never changes.
  if (present?.names === "") return present;
  const names = mentionsIn(content).map(read).join("\n");
  if (present?.names === names) return present;
  const made = { names, text: toPlainText(content, read) };
  texts.set(content, made);
  return made;
}
