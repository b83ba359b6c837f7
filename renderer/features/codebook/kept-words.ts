import { counted } from "#core/index.ts";

/** What stayed because others had put the tag there too. @param kept how many highlights; at least one. */
export function keptWords(kept: number): string {
  return `${counted(kept, "highlight")} keep${kept === 1 ? "s" : ""} the tag: somebody else put it there, and only they can take it off.`;
}
