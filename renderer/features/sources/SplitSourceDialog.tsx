import { counted, type SourceEntry, type SourceId, showHidden } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { PlusIcon, UserIcon } from "#ui/icons.ts";
import { factWords } from "./source-words.ts";
import "./source-dialogs.css";

export interface SplitSourceDialogProps {
  readonly entry: SourceEntry;
  /** How many uses are to move. */
  readonly count: number;
  /** The spellings that are printed there; a new source may be called by one. */
  readonly spellings: readonly string[];
  /** @param into a source that is there, or the name of a new one. */
  onMove(into: { readonly source: SourceId } | { readonly name: string }): void;
  close(): void;
}

const asNew = "new ";

/** Asks who really speaks in the chosen passages. */
export function SplitSourceDialog({ entry, count, spellings, onMove, close }: SplitSourceDialogProps) {
  const { sources } = useLibraryView();
  const taken = new Set(sources.entries.map(({ source }) => source.name));
  const fresh = spellings.filter((spelling) => !taken.has(spelling));
  const move = (into: Parameters<typeof onMove>[0]) => {
    close();
    onMove(into);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={`Move ${counted(count, "use")} to`}
      description={`${count === 1 ? "It is" : "They are"} no longer spoken by “${showHidden(entry.source.name)}”. What the reports print stays. Type a name that is not there for a new source.`}
      placement="top"
    >
      <div className="pick-source">
        <Combobox
          label="Source"
          placeholder="Find a source, or type a new name"
          limit={300}
          emptyText="Type the new source’s name"
          groups={[
            {
              id: "new",
              options: fresh.map((spelling) => ({
                id: `${asNew}${spelling}`,
                label: `New source “${showHidden(spelling)}”`,
                icon: <PlusIcon />,
              })),
            },
            {
              id: "sources",
              options: sources.entries
                .filter(({ source }) => source.id !== entry.source.id)
                .map(({ source, names }) => ({
                  id: source.id,
                  label: showHidden(source.name),
                  keywords: names.join(" "),
                  detail: factWords(source) || undefined,
                  icon: <UserIcon />,
                })),
            },
          ]}
          onChoose={({ id }) =>
            move(id.startsWith(asNew) ? { name: id.slice(asNew.length) } : { source: id as SourceId })
          }
          create={{ label: (name) => `New source “${name}”`, onCreate: (name) => move({ name }) }}
        />
      </div>
    </Dialog>
  );
}
