import { type ClaimView, coverageOf, type Library, originWords, reportsOn } from "#core/index.ts";
import { countWords } from "./stance-words.ts";

/** The counts of a claim: stances or answers, origins where they are fewer than the reports, where nothing was found, and what nobody looked at. */
export function claimInShort(library: Library, view: ClaimView): string {
  const without = coverageOf(library, view).filter((one) => one.passages === 0);
  const looked = without.filter((one) => one.looked.length > 0).length;
  const unseen = without.filter((one) => one.looked.length === 0 && !one.isEarlier).length;
  const origins = originWords(reportsOn(view));
  return [
    countWords(view),
    ...(origins === null ? [] : [origins]),
    ...(looked === 0 ? [] : [`nothing in ${looked}`]),
    ...(unseen === 0 ? [] : [`${unseen} not looked at`]),
  ].join(" · ");
}
