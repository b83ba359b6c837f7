import type { Library } from "../../model/library.ts";
import { highlightPlace } from "../place-words.ts";
import { claimKindWords, toConfirmWords } from "../to-confirm.ts";
import { cellLine, cellValues, columnWords, lookedWords, stanceWords, subjectWords } from "./cell-words.ts";
import type { Matrix } from "./matrix.ts";
import type { MatrixCell, MatrixPassage } from "./matrix-row.ts";

/**
 * A matrix as a table of text, the heads first: for each report what stands in its cells, a passage a line. What is not looked at is
 * empty; the two other kinds of nothing say so, and so does what is only to be confirmed.
 */
export function matrixTable(library: Library, { columns, rows }: Matrix): readonly (readonly string[])[] {
  const heads = columns.map((report) => {
    const words = columnWords(report).map(({ text }) => text);
    return `${report.siglum} · ${report.title.text} (${words.join(" · ")})`;
  });
  return [
    ["kind", "row", ...heads, "counts"],
    ...rows.map(({ subject, counts, cells }) => [
      subject.kind === "claim" ? claimKindWords(subject.view.claim) : subject.kind,
      subjectWords(subject),
      ...cells.map((cell) => cellText(library, cell)),
      counts,
    ]),
  ];
}

function cellText(library: Library, { state, passages, looked }: MatrixCell): string {
  const lines = passages.map((passage) => passageText(library, passage));
  if (looked.length > 0) lines.push(`looked, nothing found (${lookedWords(library, looked)})`);
  else if (state === "earlier") lines.push("earlier than the event");
  return lines.join("\n");
}

function passageText(library: Library, passage: MatrixPassage): string {
  const { highlight, stances, ties } = passage;
  const open = [
    ...toConfirmWords(library, "highlights", highlight.highlight.id),
    ...new Set(ties.flatMap(({ id }) => toConfirmWords(library, "evidence", id))),
  ];
  const line = [
    stanceWords(stances),
    ...cellLine(passage).map(({ text, isInferred }) => (isInferred ? `≈ ${text}` : text)),
    ...cellValues(passage),
    open.length === 0 ? "" : `to confirm: ${open.join(", ")}`,
  ].filter((part) => part !== "");
  const place = `${highlight.report.siglum} ${highlightPlace(highlight)}`;
  return `${line.length === 0 ? "" : `${line.join(" · ")}: `}“${highlight.highlight.passage.exact}” (${place})`;
}
