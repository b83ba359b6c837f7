import type { Answer, HostBridge } from "#bridge/contract.ts";
import { BackupFailed, type BackupPlace, type BackupStore } from "#core/index.ts";
import { demandKeepable } from "./backup-size.ts";

/** Backups as files in a folder that the shell keeps and the person can choose. */
export function electronBackups(bridge: HostBridge): BackupStore {
  return {
    place: async () => toPlace(unwrap(await bridge.backupFolder())),
    list: async () => unwrap(await bridge.listBackups()),
    write: async (name, bytes) => {
      demandKeepable(bytes);
      unwrap(await bridge.writeBackup({ name, bytes }));
    },
    read: async (name) => unwrap(await bridge.readBackup(name)),
    remove: async (name) => {
      unwrap(await bridge.removeBackup(name));
    },
    async choosePlace() {
      const folder = unwrap(await bridge.chooseBackupFolder());
      return folder === null ? null : toPlace(folder);
    },
  };
}

function toPlace(folder: string): BackupPlace {
  return { label: folder, isOutsideProfile: true, canChoose: true };
}

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new BackupFailed(answer.message);
}
