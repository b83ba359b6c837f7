import type { TextRange } from "#core/index.ts";

/** A passage with the words around it, to be recognised by. */
export interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const context = 90;

/** The passage and up to 90 UTF-16 units on each side, cut between words; an ellipsis says that more follows. */
export function surroundingsOf(text: string, { start, end }: TextRange): Surroundings {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, end + context);
  const before = text.slice(from, start).toWellFormed();
  const after = text.slice(end, to).toWellFormed();
  return {
    before: from === 0 ? before : `… ${before.replace(/^\S*\s/u, "")}`,
    words: text.slice(start, end),
    after: to === text.length ? after : `${after.replace(/\s\S*$/u, "")} …`,
  };
}
