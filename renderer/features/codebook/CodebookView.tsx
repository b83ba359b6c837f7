import type { ReactNode } from "react";
import type { NoteTarget, TagColour } from "#core/index.ts";
import type { CodebookPage } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon, PlusIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { ReportsPage } from "./ReportsPage.tsx";
import { TagsPage } from "./TagsPage.tsx";
import { TogetherPage } from "./TogetherPage.tsx";
import { useCodebookFiles } from "./use-codebook-files.ts";
import "./codebook-view.css";

export interface CodebookViewProps {
  /** The notes on a tag, with a way to write one. */
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  /** The choice of colour and line. */
  readonly renderColours: (props: { value: TagColour; onValue(value: TagColour): void }) => ReactNode;
  /** Who speaks in the reports. */
  readonly renderSources: () => ReactNode;
  /** Asks for a new tag's name. */
  onNew(): void;
  /** Asks for a codebook's file. */
  onImport(): void;
}

/** The codebook: its tags as a tree, by report, and together; and the sources. */
export function CodebookView({ renderNotes, renderColours, renderSources, onNew, onImport }: CodebookViewProps) {
  const desk = useDesk();
  const view = useLibraryView();
  const page = useDeskState((state) => state.codebook.page);
  const files = useCodebookFiles();
  return (
    <section className="codebook-view" aria-label="Codebook">
      <Tabs<CodebookPage>
        label="Codebook"
        value={page}
        onValue={(next) => desk.arrangeCodebook({ page: next })}
        tabs={[
          {
            value: "tags",
            label: "Tags",
            count: view.tags.length,
            panel: (
              <TagsPage renderNotes={renderNotes} renderColours={renderColours} onNew={onNew} onImport={onImport} />
            ),
          },
          { value: "reports", label: "Tags × reports", panel: <ReportsPage /> },
          { value: "together", label: "Tags together", panel: <TogetherPage /> },
          { value: "sources", label: "Sources", count: view.sources.entries.length, panel: renderSources() },
        ]}
        trailing={
          page === "sources" ? null : (
            <div className="codebook-view-tools">
              <Button size="small" icon={<PlusIcon />} onClick={onNew}>
                New tag
              </Button>
              <Menu
                align="end"
                label="Codebook"
                trigger={<IconButton label="Export and import the codebook" icon={<MoreIcon />} />}
                entries={[
                  {
                    id: "json",
                    label: "Export the codebook as JSON",
                    onSelect: () => void files.exportCodebook("json"),
                  },
                  { id: "csv", label: "Export the codebook as CSV", onSelect: () => void files.exportCodebook("csv") },
                  { id: "import", label: "Import a codebook…", opens: true, onSelect: onImport },
                ]}
              />
            </div>
          )
        }
      />
    </section>
  );
}
