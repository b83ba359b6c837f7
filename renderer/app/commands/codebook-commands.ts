import { viewOf } from "#core/index.ts";
import { arrangedOn } from "#features/highlights/use-arranged.ts";
import type { CodebookPage } from "#state/desk.ts";
import { focusView } from "../focus-view.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";
import { turnTo } from "./turn-to.ts";
import { viewKeys } from "./view-keys.ts";

/** Going to the codebook and the reports, and what concerns the codebook as a whole. */
export function codebookCommands(context: CommandContext): readonly AppCommand[] {
  const { desk, deskState, dialogs, state, codebookFiles, person } = context;
  const filtered = () => arrangedOn(state.library, deskState, person).listed;
  const hasTags = viewOf(state.library).codebook.entries.length > 0;
  const openPage = (page: CodebookPage) => () => {
    desk.openCodebook({ page });
    focusView("anywhere");
  };
  return [
    {
      id: "view-codebook",
      label: "Codebook",
      keys: [viewKeys.codebook],
      menu: "view",
      isEnabled: true,
      isChecked: deskState.view === "codebook",
      run: () => turnTo(desk, "codebook"),
    },
    {
      id: "view-reports",
      label: "All reports as a table",
      keys: [viewKeys.reports],
      menu: "view",
      isEnabled: true,
      isChecked: deskState.view === "reports",
      run: () => turnTo(desk, "reports"),
    },
    {
      id: "tags-by-report",
      label: "Tags × reports",
      keys: [],
      menu: "view",
      isEnabled: hasTags,
      run: openPage("reports"),
    },
    {
      id: "tags-together",
      label: "Tags together",
      keys: [],
      menu: "view",
      isEnabled: hasTags,
      run: openPage("together"),
    },
    {
      id: "sources",
      label: "Sources",
      keys: [],
      menu: "view",
      isEnabled: true,
      run: openPage("sources"),
    },
    {
      id: "new-tag",
      label: "New tag…",
      keys: [],
      menu: "mark",
      isEnabled: true,
      startsGroup: true,
      run: () => dialogs.show({ kind: "new-tag" }),
    },
    {
      id: "new-source",
      label: "New source…",
      keys: [],
      menu: "mark",
      isEnabled: true,
      run: () => dialogs.show({ kind: "new-source" }),
    },
    {
      id: "tag-many",
      label: "Tags on the listed highlights…",
      keys: [],
      menu: "mark",
      isEnabled: viewOf(state.library).highlights.length > 0,
      run: () => dialogs.show({ kind: "tag-many", highlights: filtered().map(({ highlight }) => highlight.id) }),
    },
    {
      id: "export-codebook",
      label: "Export the codebook as JSON",
      keys: [],
      menu: "file",
      isEnabled: hasTags,
      startsGroup: true,
      run: () => void codebookFiles.exportCodebook("json"),
    },
    {
      id: "export-codebook-csv",
      label: "Export the codebook as CSV",
      keys: [],
      menu: "file",
      isEnabled: hasTags,
      run: () => void codebookFiles.exportCodebook("csv"),
    },
    {
      id: "import-codebook",
      label: "Import a codebook…",
      keys: [],
      menu: "file",
      isEnabled: true,
      run: () => dialogs.show({ kind: "import-codebook" }),
    },
  ];
}
