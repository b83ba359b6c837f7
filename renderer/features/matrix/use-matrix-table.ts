import { type Matrix, matrixTable } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { useTableCopy } from "#state/use-table-copy.ts";
import { useTableFile } from "#state/use-table-file.ts";

/** The matrix as it is shown, handed on as a table. */
export function useMatrixTable(matrix: Matrix): { copy(): Promise<void>; save(): Promise<void> } {
  const library = useLibrary();
  const rows = useDeskState((state) => state.matrix.rows);
  const save = useTableFile();
  const copy = useTableCopy();
  return {
    copy: () => copy(matrixTable(library, matrix)),
    save: () => save(`matrix-of-${rows}`, matrixTable(library, matrix)),
  };
}
