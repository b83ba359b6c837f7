import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { LibraryPlaces } from "#core/index.ts";
import type { BackupKeeper, BackupState } from "./backup-keeper.ts";
import type { BackupReminder } from "./backup-reminder.ts";

/** What keeps the open library safe: its backups, the places into which it can be restored, and the word to take a backup out. */
export interface Keeping {
  readonly keeper: BackupKeeper;
  readonly places: LibraryPlaces;
  readonly reminder: BackupReminder;
}

const KeepingContext = createContext<Keeping | null>(null);

export function KeepingProvider({ keeping, children }: { readonly keeping: Keeping; readonly children: ReactNode }) {
  return <KeepingContext value={keeping}>{children}</KeepingContext>;
}

export function useKeeping(): Keeping {
  const keeping = useContext(KeepingContext);
  if (keeping === null) throw new Error("no KeepingProvider above");
  return keeping;
}

export function useBackupState(): BackupState {
  const { keeper } = useKeeping();
  return useSyncExternalStore(
    (listener) => keeper.subscribe(listener),
    () => keeper.state,
  );
}

/** Whether the person should take a backup out of this profile by now. */
export function useIsReminderDue(): boolean {
  const { reminder } = useKeeping();
  return useSyncExternalStore(
    (listener) => reminder.subscribe(listener),
    () => reminder.isDue,
  );
}
