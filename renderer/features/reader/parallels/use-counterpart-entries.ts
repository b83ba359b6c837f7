import { useMemo } from "react";
import { counterpartReport, counterpartWords, type TextRange } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import { counterpartsIn, useReaderParallels } from "./row-parallels.ts";

/** Menu entries that go to the counterparts of what the sentence walk holds. */
export function useCounterpartEntries(pane: string, edition: string, place: TextRange | null): readonly MenuEntry[] {
  const view = useLibraryView();
  const parallels = useReaderParallels();
  const all = counterpartsIn(parallels, edition);
  const { start, end } = place ?? { start: 0, end: 0 };
  return useMemo(
    () =>
      all.flatMap((one): MenuEntry[] => {
        const report = counterpartReport(view, one);
        if (report === null || one.own.start >= end || one.own.end <= start) return [];
        return [
          {
            id: `counterpart ${one.other.text} ${one.other.start}`,
            label: `Go to ${counterpartWords(report, one)}`,
            opens: true,
            onSelect: () => parallels.go({ pane, isHeld: true }, one),
          },
        ];
      }),
    [view, parallels, all, pane, start, end],
  );
}
