import type { Evidence, Stance } from "../../model/claim.ts";
import type { Source } from "../../model/source.ts";
import type { Tag } from "../../model/tag.ts";
import type { LookedFor } from "../claims-absent.ts";
import type { ClaimView, HighlightView } from "../library-view.ts";

/** What a matrix has a row for. */
export const matrixRowKinds = ["claims", "tags", "sources"] as const;
export type MatrixRowKind = (typeof matrixRowKinds)[number];

export interface MatrixRow {
  /** Unique in its matrix. */
  readonly id: string;
  readonly subject: MatrixSubject;
  /** "2 support · 1 denies · 1 not looked at". */
  readonly counts: string;
  /** One a column. */
  readonly cells: readonly MatrixCell[];
}

export type MatrixSubject =
  | { readonly kind: "claim"; readonly view: ClaimView }
  | { readonly kind: "tag"; readonly tag: Tag }
  /** `null`: the reports themselves. */
  | { readonly kind: "source"; readonly source: Source | null };

/**
 * What a report has on the subject of a row. Where all passages are to be confirmed it has none yet. Of a claim, what is empty is one of
 * three things: somebody looked and found nothing, the report is earlier than the event, or nobody looked. Of tags and sources it is just
 * empty.
 */
export type CellState = "passages" | "to-confirm" | "looked" | "earlier" | "unseen" | "empty";

export interface MatrixCell {
  readonly state: CellState;
  /** In the order of the text. */
  readonly passages: readonly MatrixPassage[];
  /** Who found nothing; may stand beside another person's passages. */
  readonly looked: readonly LookedFor[];
}

export interface MatrixPassage {
  readonly highlight: HighlightView;
  /** What anybody reads out of it towards the claim, each stance once; `null` where somebody set none. Empty in rows of tags and sources, and where all is to be confirmed. */
  readonly stances: readonly (Stance | null)[];
  readonly ties: readonly Evidence[];
  /** What suggestions filled in and nobody has confirmed; empty where there is nothing. */
  readonly open: readonly OpenWords[];
}

/** What is to be confirmed of one record, in words. */
export interface OpenWords {
  readonly collection: "highlights" | "evidence";
  readonly id: string;
  readonly words: readonly string[];
}

export const emptyCell: MatrixCell = { state: "empty", passages: [], looked: [] };

/** True where two rows show the same, though the library was changed in between. */
export function isSameRow(a: MatrixRow, b: MatrixRow): boolean {
  return (
    a.id === b.id &&
    a.counts === b.counts &&
    isSameSubject(a.subject, b.subject) &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => isSameCell(cell, b.cells[index] ?? emptyCell))
  );
}

function isSameSubject(a: MatrixSubject, b: MatrixSubject): boolean {
  if (a.kind === "claim") return b.kind === "claim" && a.view.claim === b.view.claim;
  if (a.kind === "tag") return b.kind === "tag" && a.tag === b.tag;
  return b.kind === "source" && a.source === b.source;
}

function isSameCell(a: MatrixCell, b: MatrixCell): boolean {
  return (
    a === b ||
    (a.state === b.state &&
      hasSame(a.looked, b.looked, (one, other) => one.absence === other.absence) &&
      hasSame(a.passages, b.passages, isSamePassage))
  );
}

function isSamePassage(a: MatrixPassage, b: MatrixPassage): boolean {
  const [one, other] = [a.highlight, b.highlight];
  return (
    one.highlight === other.highlight &&
    one.source === other.source &&
    one.anchor.kind === other.anchor.kind &&
    one.report.siglum === other.report.siglum &&
    one.paragraph?.number === other.paragraph?.number &&
    hasSame(a.ties, b.ties, (tie, next) => tie === next) &&
    hasSame(a.open, b.open, (open, next) => open.id === next.id && hasSame(open.words, next.words, Object.is))
  );
}

function hasSame<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index] as T));
}
