import { useState } from "react";
import { Dialog } from "#ui/Dialog.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { BackupsPage } from "./BackupsPage.tsx";
import { GeneralPage } from "./GeneralPage.tsx";
import { LibraryPage } from "./LibraryPage.tsx";
import "./settings-dialog.css";

export type SettingsPage = "general" | "library" | "backups";

export interface SettingsDialogProps {
  /** The one that is shown first. */
  readonly page?: SettingsPage | undefined;
  /** The library is checked at once. */
  readonly isChecking?: boolean | undefined;
  close(): void;
  /** Opens the window anew, on the library that is kept then. */
  reopen(): void;
}

/** What belongs to this installation: name, look and keys; the library it keeps; its backups. */
export function SettingsDialog({ page = "general", isChecking = false, close, reopen }: SettingsDialogProps) {
  const [shown, setShown] = useState<SettingsPage>(page);
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : close())} title="Settings" size="large">
      <div className="settings">
        <Tabs<SettingsPage>
          label="Settings"
          orientation="vertical"
          value={shown}
          onValue={setShown}
          tabs={[
            { value: "general", label: "General", panel: <GeneralPage /> },
            { value: "library", label: "Library", panel: <LibraryPage isChecking={isChecking} close={close} /> },
            { value: "backups", label: "Backups", panel: <BackupsPage close={close} reopen={reopen} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
