import { matrixOf, matrixTable } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useKnownOrigins } from "#state/findings/findings-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { useTableCopy } from "#state/use-table-copy.ts";
import { useTableFile } from "#state/use-table-file.ts";

/** The matrix as it is arranged, handed on as a table, with the origins as soon as they are known. */
export function useMatrixTable(): { copy(): Promise<void>; save(): Promise<void> } {
  const session = useSession();
  const desk = useDesk();
  const knownOrigins = useKnownOrigins();
  const save = useTableFile();
  const copy = useTableCopy();
  const table = async () => {
    const texts = await knownOrigins();
    const { library } = session;
    return matrixTable(library, matrixOf(library, { ...desk.state.matrix, texts }));
  };
  return {
    copy: async () => copy(await table()),
    save: async () => save(`matrix-of-${desk.state.matrix.rows}`, await table()),
  };
}
