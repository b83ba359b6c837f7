import type { Stance } from "../model/claim.ts";
import type { Library } from "../model/library.ts";
import { coverageOf } from "./claims-absent.ts";
import type { ClaimView } from "./library-view.ts";
import type { SharedTexts } from "./long-passages.ts";
import { originWords, reportsOn } from "./origins.ts";
import { isTieToConfirm } from "./to-confirm.ts";

const plural: Readonly<Record<Stance, string>> = { supports: "support", denies: "deny", discusses: "discuss" };

/** "2 support · 1 denies", "4 answers in 3 reports", "no passages yet". Each highlight counts once, however many people tied it; what is tied but to be confirmed, as such. */
export function passageCounts(view: ClaimView): string {
  const highlights = new Set(view.passages.map((one) => one.highlight.highlight.id)).size;
  if (highlights === 0) return "no passages yet";
  const held = view.passages.filter((one) => !isTieToConfirm(one.evidence));
  const open = new Set(
    view.passages.filter((one) => isTieToConfirm(one.evidence)).map((one) => one.highlight.highlight.id),
  ).size;
  const toConfirm = open === 0 ? [] : [`${open} to confirm`];
  if (view.claim.kind === "question") {
    const answers = new Set(held.map((one) => one.highlight.highlight.id)).size;
    const reports = new Set(held.map((one) => one.highlight.report.siglum)).size;
    const words = `${answers} ${answers === 1 ? "answer" : "answers"} in ${reports} ${reports === 1 ? "report" : "reports"}`;
    return [...(answers === 0 ? [] : [words]), ...toConfirm].join(" · ");
  }
  const parts = (["supports", "denies", "discusses"] as const).flatMap((stance) => {
    const count = new Set(
      view.passages.filter((one) => one.evidence.stance === stance).map((one) => one.highlight.highlight.id),
    ).size;
    return count === 0 ? [] : [`${count} ${count === 1 ? stance : plural[stance]}`];
  });
  const without = new Set(
    held.filter((one) => one.evidence.stance === undefined).map((one) => one.highlight.highlight.id),
  ).size;
  return [...parts, ...(without === 0 ? [] : [`${without} without stance`]), ...toConfirm].join(" · ");
}

/** The counts of a claim: stances or answers, origins where they are fewer than the reports, where nothing was found, what is earlier than the event, and what nobody looked at; a report with nothing but what is to be confirmed is none of these. @param texts what they share, by which reports are one origin; left out, their agencies alone tell it */
export function claimInShort(library: Library, view: ClaimView, texts?: SharedTexts): string {
  const without = coverageOf(library, view).filter((one) => one.passages === 0);
  const looked = without.filter((one) => one.looked.length > 0).length;
  const rest = without.filter((one) => one.looked.length === 0 && one.toConfirm === 0);
  const earlier = rest.filter((one) => one.isEarlier).length;
  const unseen = rest.length - earlier;
  const origins = originWords(reportsOn(view), texts);
  return [
    passageCounts(view),
    ...(origins === null ? [] : [origins]),
    ...(looked === 0 ? [] : [`nothing in ${looked}`]),
    ...(earlier === 0 ? [] : [`${earlier} earlier`]),
    ...(unseen === 0 ? [] : [`${unseen} not looked at`]),
  ].join(" · ");
}
