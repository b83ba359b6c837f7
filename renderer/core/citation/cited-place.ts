import { paragraphWords } from "../queries/place-words.ts";
import type { CitedPlace } from "./citation-facts.ts";

/** "¶ 3", "¶ 3–4", "headline", "headline to ¶ 2", "¶ 2, moved?", "lost": from where to where, as Variorum says it. */
export function variorumPlace({ first, last, doubt, isPlaced }: CitedPlace): string {
  if (!isPlaced) return doubt ?? "";
  return [stretch(first, last), ...(doubt === null ? [] : [doubt])].join(", ");
}

function stretch(first: CitedPlace["first"], last: CitedPlace["last"]): string {
  if (first === last || last === null) return paragraphWords(first);
  return first === null || first.isHeadline
    ? `${paragraphWords(first)} to ${paragraphWords(last)}`
    : `${paragraphWords(first)}–${last.number}`;
}

/** How a style abbreviates paragraphs, and what it puts between two of them. */
export interface PlaceStyle {
  readonly one: string;
  readonly several: string;
  readonly dash: string;
}

/** "para. 3", "paras. 3–4", "headline", "para. 2, moved?"; empty for what stands above the first paragraph. */
export function styledPlace({ first, last, doubt, isPlaced }: CitedPlace, { one, several, dash }: PlaceStyle): string {
  if (!isPlaced) return doubt ?? "";
  const number = (paragraph: CitedPlace["first"]) =>
    paragraph === null || paragraph.isHeadline ? null : paragraph.number;
  const [from, to] = [number(first), number(last)];
  const begin = first?.isHeadline ? "headline" : "";
  let words = begin;
  if (from !== null && (to === null || to === from)) words = `${one} ${from}`;
  else if (from !== null) words = `${several} ${from}${dash}${to}`;
  else if (to !== null) words = begin === "" ? `${one} ${to}` : `${begin} to ${one} ${to}`;
  return [words, doubt ?? ""].filter((part) => part !== "").join(", ");
}
