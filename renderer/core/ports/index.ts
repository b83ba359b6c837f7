/** The public names of the ports, by hand. The core's own index hands them on. */
export type { BackupReader } from "./backup-reader.ts";
export {
  BackupFailed,
  type BackupPlace,
  type BackupStore,
  backupNamePattern,
  type StoredBackup,
} from "./backup-store.ts";
export type { BundleReader, BundleReading } from "./bundle-reader.ts";
export type { Clock } from "./clock.ts";
export { type Finder, FinderFailed, type ReadableText, type TextFindings } from "./finder.ts";
export {
  type CommandState,
  type FileKind,
  FileRefused,
  type Host,
  type HostCapabilities,
  type HostCommand,
  largestFile,
  type MenuName,
  type OpenedFile,
  type OpenFilesRequest,
  type SavedFile,
  type SaveFileRequest,
} from "./host.ts";
export type { IdSource } from "./id-source.ts";
export type { LibraryLog, LoggedStep } from "./library-log.ts";
export { firstPlace, type LibraryPlace, type LibraryPlaces } from "./library-places.ts";
export { type LibraryStore, type StoredLibrary, StoreFailed } from "./library-store.ts";
export type { LocalState } from "./local-state.ts";
export type { OpenWindows } from "./open-windows.ts";
export type { Output } from "./output.ts";
export { type DraftOrigin, type ReportDraft, type ReportReader, ReportUnreadable } from "./report-reader.ts";
export type { JournalHead, Safety, Space, Witness } from "./safety.ts";
