import type { ClaimKind } from "../../model/claim.ts";
import type { Library } from "../../model/library.ts";
import { filterClaims, matrixClaimCriteria } from "../claim-filter.ts";
import { claimInShort } from "../claim-in-short.ts";
import { coverageOf } from "../claims-absent.ts";
import { counted } from "../count-words.ts";
import type { HighlightFilter } from "../highlight-filter.ts";
import type { ClaimView, HighlightView, ReportView } from "../library-view.ts";
import type { SharedTexts } from "../long-passages.ts";
import { emptyCell, type MatrixCell, type MatrixPassage, type MatrixRow } from "./matrix-row.ts";
import { openWordsOf } from "./open-words.ts";

/** The claims that pass a filter, the newest first, each whole: what stands empty is not what a filter hides. */
export function claimRows(
  library: Library,
  columns: readonly ReportView[],
  filter: HighlightFilter,
  kind: ClaimKind | null,
  texts: SharedTexts | undefined,
): readonly MatrixRow[] {
  return filterClaims(library, filter, matrixClaimCriteria)
    .filter(({ claim }) => kind === null || claim.kind === kind)
    .map((view) => claimRow(library, columns, view, texts));
}

function claimRow(
  library: Library,
  columns: readonly ReportView[],
  view: ClaimView,
  texts: SharedTexts | undefined,
): MatrixRow {
  const cells = cellsOf(library, view);
  const put = new Set(
    view.passages.flatMap(({ highlight: { highlight, report } }) => (report.report.archived ? [highlight.id] : [])),
  ).size;
  return {
    id: view.claim.id,
    subject: { kind: "claim", view },
    counts: [claimInShort(library, view, texts), ...(put === 0 ? [] : [`${counted(put, "passage")} archived`])].join(
      " · ",
    ),
    cells: columns.map(({ report }) => cells.get(report.id) ?? emptyCell),
  };
}

function cellsOf(library: Library, view: ClaimView): ReadonlyMap<string, MatrixCell> {
  const byReport = new Map<string, Map<HighlightView, MatrixPassage["ties"]>>();
  for (const { evidence, highlight } of view.passages) {
    const { id } = highlight.report.report;
    const own = byReport.get(id) ?? new Map<HighlightView, MatrixPassage["ties"]>();
    byReport.set(id, own);
    own.set(highlight, [...(own.get(highlight) ?? []), evidence]);
  }
  return new Map(
    coverageOf(library, view).map(({ report, looked, isEarlier }) => {
      const passages = [...(byReport.get(report.report.id) ?? [])].map(([highlight, ties]): MatrixPassage => {
        const stances = [...new Set(ties.map(({ stance }) => stance ?? null))];
        return { highlight, ties, stances, open: openWordsOf(library, highlight, ties) };
      });
      const state = passages.length > 0 ? "passages" : looked.length > 0 ? "looked" : isEarlier ? "earlier" : "unseen";
      return [report.report.id, { state, passages, looked }];
    }),
  );
}
