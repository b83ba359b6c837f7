import { useSyncExternalStore } from "react";
import { counterpartReport, counterpartWords } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Menu } from "#ui/Menu.tsx";
import { useReaderParallels } from "./row-parallels.ts";

/** Asks to which of several counterparts to go. */
export function CounterpartMenu() {
  const { row, go } = useReaderParallels();
  const view = useLibraryView();
  const question = useSyncExternalStore(row.subscribe, () => row.question);
  if (question === null) return null;
  return (
    <Menu
      open
      label="Go to a counterpart"
      anchor={question.anchor}
      entries={question.counterparts.flatMap((one, index) => {
        const report = counterpartReport(view, one);
        if (report === null) return [];
        return [
          {
            id: String(index),
            label: counterpartWords(report, one),
            opens: true,
            onSelect: () => go(question, one),
          },
        ];
      })}
      onOpenChange={(open) => (open ? undefined : row.ask(null))}
    />
  );
}
