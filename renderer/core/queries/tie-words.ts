import type { Evidence } from "../model/claim.ts";
import { showHidden } from "../model/show-hidden.ts";
import { dateWords } from "./date-words.ts";

/** What a tie says beside its stance, part by part: "about 6,000 square km", "of Kherson region", "as of 3 Oct 2022", "certainty: low". */
export function tieWords({ value, qualifier, scope, period, certainty }: Evidence): readonly string[] {
  const figure = [qualifier, value].filter((part) => part !== undefined).join(" ");
  return [
    ...(figure === "" ? [] : [showHidden(figure)]),
    ...(scope === undefined ? [] : [showHidden(scope)]),
    ...(period === undefined ? [] : [dateWords(period)]),
    ...(certainty === undefined ? [] : [`certainty: ${certainty}`]),
  ];
}
