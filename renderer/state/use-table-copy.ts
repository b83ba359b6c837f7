import { useCallback } from "react";
import { tableHtml, tableText } from "#core/index.ts";
import { copyText } from "./copy-text.ts";
import { useNotify } from "./notices.tsx";

/** Puts a table on the clipboard, its heads first: as a table for documents and spreadsheets, with tabs for all else. */
export function useTableCopy(): (rows: readonly (readonly (string | number)[])[]) => Promise<void> {
  const notify = useNotify();
  return useCallback(
    async (rows) => {
      try {
        await copyText({ text: tableText(rows), html: tableHtml(rows) });
        notify({ text: "Copied as a table", kind: "done" });
      } catch (error) {
        notify({ text: error instanceof Error ? error.message : String(error), kind: "failed" });
      }
    },
    [notify],
  );
}
