/** What the app may ask of whatever it runs in. Flags say what a host can do; nothing asks which host it is. */
export interface Host {
  readonly capabilities: HostCapabilities;
  /** Lets the person choose files. An empty list means that they chose none. Rejects with `FileRefused` for a file that is too large or can't be read. */
  openFiles(request: OpenFilesRequest): Promise<readonly OpenedFile[]>;
  /** Lets the person choose a place and writes the bytes there, whole or not at all. `null` when they chose none. Rejects with `FileRefused`. */
  saveFile(request: SaveFileRequest): Promise<SavedFile | null>;
  /** Asks the person, naming the host of the link, and opens it outside. Only `https:` and `mailto:`; anything else is refused. */
  openExternal(url: string): Promise<void>;
  /** Commands chosen in a native menu, and files handed over by the system. Returns a function that stops listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
  /** Called before the window closes; the window waits for the promise. Returns a function that stops listening. */
  onClosing(listener: () => Promise<void>): () => void;
  /** Keeps names and availability of the native menu's commands in step with the app. A host without a native menu ignores it. */
  showCommands(commands: readonly CommandState[]): void;
}

export interface HostCapabilities {
  /** The host draws a menu of its own, so the app draws none. */
  readonly hasNativeMenu: boolean;
  /** Saving goes through a dialog that names a place; otherwise the file lands in the downloads folder. */
  readonly choosesSavePlace: boolean;
  /** Another browser or profile would be another library; the interface says so. */
  readonly isLibraryPerBrowser: boolean;
  readonly platform: "mac" | "windows" | "linux";
}

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

export interface OpenFilesRequest {
  readonly kind: FileKind;
  readonly canChooseSeveral: boolean;
}

/** The most bytes that a file may have to be opened, handed over or saved. The shell holds to the same number. */
export const largestFile = 64 * 1024 * 1024;

export interface OpenedFile {
  /** The file's own name, without any folder. A label, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SaveFileRequest {
  readonly kind: FileKind;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
}

export type HostCommand =
  | { readonly kind: "command"; readonly id: string }
  | { readonly kind: "file"; readonly file: OpenedFile };

/** One menu command as it stands now: `label` may be named ("Undo: tag “Territory”"). */
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

/** A file that the host could not read or write. `message` is a sentence for the person: what, where and what to do. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
}
