import { useMemo } from "react";
import { codebookCsv, codebookJson, FileRefused } from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { type SaveTable, useTableFile } from "#state/use-table-file.ts";

export interface CodebookFiles {
  /** Saves the codebook alone. */
  exportCodebook(form: "json" | "csv"): Promise<void>;
  readonly exportTable: SaveTable;
}

/** A spreadsheet takes a CSV file without this mark for one in its own old encoding. */
const byteOrderMark = "\ufeff";

/** Hands the codebook and its tables on as files. */
export function useCodebookFiles(): CodebookFiles {
  const { host, clock } = usePorts();
  const session = useSession();
  const notify = useNotify();
  const exportTable = useTableFile();
  return useMemo(() => {
    const save = async (kind: "codebook" | "table", name: string, text: string) => {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const suggestedName = `${name}-${day}.${kind === "table" ? "csv" : "json"}`;
      try {
        const saved = await host.saveFile({ kind, suggestedName, bytes: new TextEncoder().encode(text) });
        if (saved !== null) notify({ text: `Exported to ${saved.name}`, kind: "done" });
      } catch (error) {
        const why = error instanceof FileRefused ? error.message : `Nothing was exported. ${String(error)}`;
        notify({ text: why, kind: "failed" });
      }
    };
    return {
      exportCodebook: (form) =>
        form === "json"
          ? save("codebook", "codebook", codebookJson(session.library))
          : save("table", "codebook", byteOrderMark + codebookCsv(session.library)),
      exportTable,
    };
  }, [host, clock, session, notify, exportTable]);
}
