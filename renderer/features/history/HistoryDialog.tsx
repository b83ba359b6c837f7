import { type Item, Names } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { cut } from "./history-words.ts";
import { ItemHistory } from "./ItemHistory.tsx";
import { LibraryHistory } from "./LibraryHistory.tsx";
import "./history.css";

export interface HistoryDialogProps {
  /** Whose history; `null` for the whole library's. */
  readonly item: Item | null;
  close(): void;
}

/** How the library, or one thing in it, came to be what it is, and the way back to any point of it. */
export function HistoryDialog({ item, close }: HistoryDialogProps) {
  const library = useLibrary();
  const { person } = useSession();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={item === null ? "History of the library" : titleOf(new Names(library, person), item)}
      size="wide"
    >
      <div className="history">
        {item === null ? <LibraryHistory close={close} /> : <ItemHistory item={item} close={close} />}
      </div>
    </Dialog>
  );
}

function titleOf(names: Names, item: Item): string {
  const { kind, name, place } = names.item(item);
  const what = item.collection === "reports" ? kind.replace("Report", "report") : kind.toLowerCase();
  const title = name === "" ? what : `${what} “${cut(name, 80)}”`;
  return `History of ${title}${place === null ? "" : `, ${place}`}`;
}
