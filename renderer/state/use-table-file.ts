import { useCallback } from "react";
import { FileRefused, writeCsv } from "#core/index.ts";
import { useNotify } from "./notices.tsx";
import { usePorts } from "./ports-context.tsx";

/** A spreadsheet takes a CSV file without this mark for one in its own old encoding. */
const byteOrderMark = "\ufeff";

/** Saves a table as CSV. @param name of the file, without day and ending. */
export type SaveTable = (name: string, rows: readonly (readonly (string | number)[])[]) => Promise<void>;

export function useTableFile(): SaveTable {
  const { host, clock } = usePorts();
  const notify = useNotify();
  return useCallback<SaveTable>(
    async (name, rows) => {
      const suggestedName = `${name}-${new Date(clock.now()).toISOString().slice(0, 10)}.csv`;
      const bytes = new TextEncoder().encode(byteOrderMark + writeCsv(rows));
      try {
        const saved = await host.saveFile({ kind: "table", suggestedName, bytes });
        if (saved !== null) notify({ text: `Exported to ${saved.name}`, kind: "done" });
      } catch (error) {
        const why = error instanceof FileRefused ? error.message : `Nothing was exported. ${String(error)}`;
        notify({ text: why, kind: "failed" });
      }
    },
    [host, clock, notify],
  );
}
