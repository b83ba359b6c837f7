import type { Edition } from "../model/edition.ts";
import { matcherOf } from "./matcher.ts";

/**
 * A name as the text prints it: letter by letter where it stands there so, else as it first stands there, case and accents aside; `null` where
 * it does not, or only within a longer word.
 */
export function printedName(edition: Edition, name: string): string | null {
  const words = name.trim();
  const { text } = edition;
  const matcher = matcherOf({ words, matchCase: false, matchAccents: false, wholeWord: false });
  const found = (matcher?.find(edition, text) ?? [])
    .filter(
      ({ start, end }) =>
        !inWord.test(text.slice(Math.max(0, start - 2), start)) && !ofWord.test(text.slice(end, end + 2)),
    )
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " "));
  return found.find((printed) => printed === words) ?? found[0] ?? null;
}

const inWord = /[\p{L}\p{N}]$/u;
const ofWord = /^[\p{L}\p{N}]/u;
