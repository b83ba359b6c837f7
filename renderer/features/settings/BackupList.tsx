import type { ListedBackup } from "#state/keeping/listed-backup.ts";
import { usePorts } from "#state/ports-context.tsx";
import { momentsInWords } from "#state/time-words.ts";
import { Button } from "#ui/Button.tsx";
import { atBeginning, holdsWords, reasonWords } from "./backup-words.ts";
import { sizeWords } from "./size-words.ts";

export interface BackupListProps {
  /** Newest first. */
  readonly list: readonly ListedBackup[];
  onRestore(backup: ListedBackup, button: HTMLElement): void;
}

/** All backups, newest first. One whose first line can't be read is shown as damaged. */
export function BackupList({ list, onRestore }: BackupListProps) {
  const { clock } = usePorts();
  const now = clock.now();
  if (list.length === 0)
    return <p>There are none yet. The first is made by itself soon after you have changed something.</p>;
  const dated = list.flatMap(({ name, header }) => (header === null ? [] : [{ name, madeAt: header.madeAt }]));
  const moments = momentsInWords(
    dated.map(({ madeAt }) => madeAt),
    now,
  );
  const madeOf = new Map(dated.map(({ name }, index) => [name, moments[index] ?? ""]));
  return (
    <ul className="backup-list" aria-labelledby="backup-list">
      {list.map((backup) => {
        const { name, size, header } = backup;
        const made = madeOf.get(name) ?? null;
        return (
          <li key={name} data-damaged={header === null ? "" : undefined}>
            <div className="backup-what">
              <p>
                <strong>{made === null ? <bdi>{name}</bdi> : atBeginning(made)}</strong>
                <span>{header === null ? "" : ` · ${reasonWords[header.reason]}`}</span>
              </p>
              <p>{header === null ? "Damaged, or made by a newer Variorum." : holdsWords(header)}</p>
            </div>
            <span className="backup-size">{sizeWords(size)}</span>
            <Button
              size="small"
              aria-label={made === null ? `What is wrong with ${name}?` : `Restore the backup of ${made}…`}
              onClick={(event) => onRestore(backup, event.currentTarget)}
            >
              {made === null ? "What is wrong?" : "Restore…"}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
