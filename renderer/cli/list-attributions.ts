import { type Attribution, extractAttributions } from "#core/index.ts";
import { listFound, oneLine } from "./list-found.ts";

/** Prints who says what in texts, and what is hedged. @returns the exit code. */
export function listAttributions(files: readonly string[], isJson: boolean): Promise<number> {
  return listFound(files, isJson, { find: (text) => extractAttributions(text), line: attributionLine });
}

function attributionLine({ words, kind, said, hedges }: Attribution): string {
  const what = said === null ? "" : `: ${oneLine(said.words)}`;
  const hedged = hedges.map(
    ({ words: hedge, concerns }) => ` (${oneLine(hedge)} → ${concerns === null ? "?" : oneLine(concerns.words)})`,
  );
  return `${oneLine(words)}  [${kind}]${what}${hedged.join("")}`;
}
