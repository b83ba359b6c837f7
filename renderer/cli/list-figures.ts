import { extractFigures, type Figure, type SaidDate } from "#core/index.ts";
import { listFound, oneLine } from "./list-found.ts";

/** Prints the figures of texts. @param published the day of publication, where the person gave it. @returns the exit code. */
export function listFigures(files: readonly string[], isJson: boolean, published: SaidDate | null): Promise<number> {
  return listFound(files, isJson, { find: (text) => extractFigures(text, { published }), line: figureLine });
}

function figureLine({ printed, kind, counts, scope, period, doubt }: Figure): string {
  const parts = [counts?.words, scope?.words, period?.words].flatMap((words) =>
    words === undefined ? [] : [oneLine(words)],
  );
  const of = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
  return `${oneLine(printed)}  [${kind}]${of}${doubt === null ? "" : ` (${doubt})`}`;
}
