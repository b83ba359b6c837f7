import { matrixOf, matrixTable } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useKnownOrigins, useOrigins } from "#state/findings/findings-context.tsx";
import type { OriginsState } from "#state/findings/findings-store.ts";
import { useSession } from "#state/session-context.tsx";
import { useTableCopy } from "#state/use-table-copy.ts";
import { useTableFile } from "#state/use-table-file.ts";

/**
 * The matrix as it is arranged, handed on as a table: a file with the origins as soon as they are known, a copy with what is known now. The
 * clipboard takes nothing long after the click.
 */
export function useMatrixTable(): { copy(): Promise<void>; save(): Promise<void> } {
  const session = useSession();
  const desk = useDesk();
  const { texts: known } = useOrigins();
  const whenKnown = useKnownOrigins();
  const save = useTableFile();
  const copy = useTableCopy();
  const table = (texts: OriginsState["texts"]) => {
    const { library } = session;
    return matrixTable(library, matrixOf(library, { ...desk.state.matrix, texts }));
  };
  return {
    copy: () => copy(table(known)),
    save: async () => save(`matrix-of-${desk.state.matrix.rows}`, table(await whenKnown())),
  };
}
