/**
 * The whole of what crosses between shell and renderer: channels, their arguments and answers, and the bridge that the
 * preload exposes as `window.variorum`. Imports nothing; main, preload and renderer all take their types from here.
 * Only JSON and bytes cross.
 */

export interface HostBridge {
  readonly platform: Platform;
  openFiles(request: OpenRequest): Promise<Answer<readonly FileContent[]>>;
  saveFile(request: SaveRequest): Promise<Answer<SavedName | null>>;
  openExternal(url: string): Promise<Answer<null>>;
  showCommands(commands: readonly CommandState[]): Promise<Answer<null>>;
  readWitness(): Promise<Answer<string | null>>;
  writeWitness(witness: string): Promise<Answer<null>>;
  appendJournal(line: string): Promise<Answer<null>>;
  readJournal(): Promise<Answer<readonly string[]>>;
  replaceJournalHead(request: JournalHead): Promise<Answer<null>>;
  readSpace(): Promise<Answer<Space>>;
  backupFolder(): Promise<Answer<string>>;
  /** Asks the person for another folder; `null` when they chose none. */
  chooseBackupFolder(): Promise<Answer<string | null>>;
  listBackups(): Promise<Answer<readonly StoredBackup[]>>;
  writeBackup(file: FileContent): Promise<Answer<null>>;
  readBackup(name: string): Promise<Answer<Uint8Array>>;
  removeBackup(name: string): Promise<Answer<null>>;
  /** What the page has laid out for paper, as a PDF. */
  makePdf(): Promise<Answer<Uint8Array>>;
  /** Says that the last write has landed and the window may go. */
  finishClosing(): Promise<Answer<null>>;
  /** One listener at a time for each; a second call replaces the first. Files handed over earlier are kept for the first listener. */
  onCommand(listener: (id: string) => void): void;
  onFile(listener: (file: FileContent) => void): void;
  /** Without a listener the window closes at once. */
  onClosing(listener: () => void): void;
}

export type Platform = "mac" | "windows" | "linux";

/** Errors cross as data: an Electron rejection would lose everything but a prefixed message. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export type FileKind =
  | "report"
  | "bundle"
  | "page"
  | "backup"
  | "diagnostics"
  | "codebook"
  | "table"
  | "markdown"
  | "pdf";

export interface OpenRequest {
  readonly kind: FileKind;
  readonly canChooseSeveral: boolean;
}

export interface SaveRequest {
  readonly kind: FileKind;
  /** A file name, never a path: whatever looks like a folder is cut off. */
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export interface SavedName {
  readonly name: string;
}

/** `name` is the file's own name, without any folder. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * `lines` take the place of the first `count` lines; what was appended since they were read stays behind them. `first` is how the
 * journal's first line was read, `null` where it had none: where it reads otherwise now, nothing is replaced.
 */
export interface JournalHead {
  readonly count: number;
  readonly first: string | null;
  readonly lines: readonly string[];
}

/** In bytes; `null` where the system doesn't tell. */
export interface Space {
  readonly free: number | null;
  readonly journal: number | null;
}

/** A file in the folder of backups. `firstLine` holds 4,096 characters at most. */
export interface StoredBackup {
  readonly name: string;
  readonly size: number;
  readonly firstLine: string;
}

export interface CommandState {
  readonly id: string;
  readonly label: string;
  readonly isEnabled: boolean;
  readonly isChecked?: boolean;
  /** The menu it stands in; without one it is in the palette only. */
  readonly menu?: MenuName;
  /** As Electron writes accelerators: "CmdOrCtrl+Shift+E". Shown in the menu; the page itself handles the key. */
  readonly accelerator?: string;
  /** A separator stands before it in its menu. */
  readonly startsGroup?: boolean;
}

export type MenuName = "file" | "edit" | "mark" | "view" | "go" | "help";

export const bridgeName = "variorum";

/** What each request takes and what its answer holds. */
export interface Requests {
  readonly "files:open": { readonly argument: OpenRequest; readonly value: readonly FileContent[] };
  readonly "files:save": { readonly argument: SaveRequest; readonly value: SavedName | null };
  readonly "external:open": { readonly argument: string; readonly value: null };
  readonly "menu:show": { readonly argument: readonly CommandState[]; readonly value: null };
  readonly "witness:read": { readonly argument: undefined; readonly value: string | null };
  readonly "witness:write": { readonly argument: string; readonly value: null };
  readonly "journal:append": { readonly argument: string; readonly value: null };
  readonly "journal:read": { readonly argument: undefined; readonly value: readonly string[] };
  readonly "journal:replace-head": { readonly argument: JournalHead; readonly value: null };
  readonly "space:read": { readonly argument: undefined; readonly value: Space };
  readonly "backups:folder": { readonly argument: undefined; readonly value: string };
  readonly "backups:choose-folder": { readonly argument: undefined; readonly value: string | null };
  readonly "backups:list": { readonly argument: undefined; readonly value: readonly StoredBackup[] };
  readonly "backups:write": { readonly argument: FileContent; readonly value: null };
  readonly "backups:read": { readonly argument: string; readonly value: Uint8Array };
  readonly "backups:remove": { readonly argument: string; readonly value: null };
  readonly "output:pdf": { readonly argument: undefined; readonly value: Uint8Array };
  readonly "window:closed": { readonly argument: undefined; readonly value: null };
}

/** Asked by the renderer, answered by main. */
export type RequestChannel = keyof Requests;

/** Told by main, heard by the renderer. */
export const eventChannels = ["menu:command", "files:handed", "window:closing"] as const;
export type EventChannel = (typeof eventChannels)[number];
