import { viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** What is asked of passages and reports beside each other. */
export function compareCommands({ marking, desk, deskState, state }: CommandContext): readonly AppCommand[] {
  const { selection, highlight, firstPassage, panes, activePane, view } = deskState;
  const isReading = view === "read";
  const hasPassage = isReading && (selection !== null || highlight !== null);
  const { reports } = viewOf(state.library);
  const active = panes.find(({ id }) => id === activePane)?.report;
  const siglum = reports.find(({ report }) => report.id === active)?.siglum;
  return [
    {
      id: "variants",
      label: "Variants of the passage in all reports",
      keys: ["v"],
      menu: "mark",
      isEnabled: hasPassage,
      startsGroup: true,
      run: () => void marking.variants(),
    },
    {
      id: "compare-passages",
      label: firstPassage === null ? "Compare the passage with another…" : "Compare the passage with the held one",
      keys: ["Alt+V"],
      menu: "mark",
      isEnabled: hasPassage,
      run: () => void marking.compare(),
    },
    {
      id: "compare-reports",
      label: siglum === undefined ? "Compare two reports…" : `Compare report ${siglum} with another…`,
      keys: [],
      menu: "view",
      isEnabled: reports.length > 1,
      run: () => {
        if (active === undefined) desk.comparing.openCompare(null, null);
        else desk.comparing.compareReport(active);
      },
    },
  ];
}
