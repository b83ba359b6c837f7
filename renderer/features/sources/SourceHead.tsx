import {
  counted,
  highlightsOfSource,
  renameSource,
  type SourceEntry,
  type SourceId,
  usesToConfirm,
} from "#core/index.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon, PencilIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { NameField } from "#ui/NameField.tsx";
import { SourceName } from "./SourceName.tsx";
import type { SourceQuestion } from "./source-question.ts";
import { useSourceEntries } from "./use-source-deeds.ts";

export interface SourceHeadProps {
  readonly entry: SourceEntry;
  readonly asked: SourceQuestion | null;
  ask(question: SourceQuestion): void;
  done(): void;
  remove(source: SourceId): void;
}

/** Name, how much it speaks, and the source's menu. */
export function SourceHead({ entry, asked, ask, done, remove }: SourceHeadProps) {
  const { source } = entry;
  const view = useLibraryView();
  const open = usesToConfirm(useLibrary(), source.id);
  const run = useRun();
  const entries = useSourceEntries(entry, ask, remove);
  return (
    <header className="source-head">
      {asked === "name" ? (
        <NameField
          label={`New name of source ${source.name}`}
          name={source.name}
          maxLength={200}
          onName={(name) => run((library) => renameSource(library, { source: source.id, name })) !== null}
          onDone={done}
        />
      ) : (
        <>
          <h2 className="source-head-name">
            <SourceName name={source.name} />
          </h2>
          <IconButton
            size="small"
            label="Rename the source"
            icon={<PencilIcon />}
            keys="F2"
            onClick={() => ask("name")}
          />
        </>
      )}
      <span className="source-head-count">
        {counted(highlightsOfSource(view, source.id).length, "highlight")}
        {open === 0 ? "" : ` · ${open} to confirm`}
      </span>
      <Menu
        align="end"
        label={`Source ${source.name}`}
        trigger={<IconButton label={`More about source ${source.name}`} icon={<MoreIcon />} />}
        entries={entries}
      />
    </header>
  );
}
