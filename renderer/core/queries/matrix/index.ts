/** The public names of the matrix, by hand. The core's own index hands them on. */
export { cellLine, cellValues, columnWords, lookedWords, subjectWords } from "./cell-words.ts";
export {
  type Matrix,
  type MatrixArrangement,
  type MatrixSort,
  matrixOf,
  matrixSorts,
  matrixSortsOf,
  meantSort,
} from "./matrix.ts";
export {
  isSameRow,
  type MatrixCell,
  type MatrixPassage,
  type MatrixRow,
  type MatrixRowKind,
  type MatrixSubject,
  matrixRowKinds,
} from "./matrix-row.ts";
export { matrixTable } from "./matrix-table.ts";
