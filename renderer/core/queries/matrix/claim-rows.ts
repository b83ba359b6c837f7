import type { ClaimKind } from "../../model/claim.ts";
import type { Library } from "../../model/library.ts";
import { filterClaims, matrixClaimCriteria } from "../claim-filter.ts";
import { claimInShort } from "../claim-in-short.ts";
import { coverageOf } from "../claims-absent.ts";
import { counted } from "../count-words.ts";
import type { HighlightFilter } from "../highlight-filter.ts";
import type { ClaimView, HighlightView, ReportView } from "../library-view.ts";
import type { SharedTexts } from "../long-passages.ts";
import { isTieToConfirm } from "../to-confirm.ts";
import { type CellState, emptyCell, type MatrixCell, type MatrixPassage, type MatrixRow } from "./matrix-row.ts";
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
    coverageOf(library, view).map(({ report, passages: found, toConfirm, looked, isEarlier }) => {
      const passages = [...(byReport.get(report.report.id) ?? [])].map(([highlight, ties]): MatrixPassage => {
        const held = ties.filter((tie) => !isTieToConfirm(tie));
        const stances = [...new Set(held.map(({ stance }) => stance ?? null))];
        return { highlight, ties, stances, open: openWordsOf(library, highlight, ties) };
      });
      const state = stateOf({ found, toConfirm, looked: looked.length, isEarlier });
      return [report.report.id, { state, passages, looked }];
    }),
  );
}

interface InReport {
  readonly found: number;
  readonly toConfirm: number;
  readonly looked: number;
  readonly isEarlier: boolean;
}

function stateOf({ found, toConfirm, looked, isEarlier }: InReport): CellState {
  if (found > 0) return "passages";
  if (toConfirm > 0) return "to-confirm";
  if (looked > 0) return "looked";
  return isEarlier ? "earlier" : "unseen";
}
