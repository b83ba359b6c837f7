/**
 * The whole of what crosses between shell and renderer: channels, their arguments and answers, and the bridge that the
 * preload exposes as `window.variorum`. Imports nothing; main, preload and renderer all take their types from here.
 * Only JSON and bytes cross.
 */

export interface HostBridge {
  readonly platform: "mac" | "windows" | "linux";
  openFiles(request: { readonly kind: FileKind; readonly canChooseSeveral: boolean }): Promise<Answer<readonly FileContent[]>>;
  saveFile(request: {
    readonly kind: FileKind;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
  }): Promise<Answer<{ readonly name: string } | null>>;
  openExternal(url: string): Promise<Answer<null>>;
  showCommands(commands: readonly CommandState[]): Promise<Answer<null>>;
  readWitness(): Promise<Answer<string | null>>;
  writeWitness(witness: string): Promise<Answer<null>>;
  appendJournal(line: string): Promise<Answer<null>>;
  readJournal(): Promise<Answer<readonly string[]>>;
  /** Says that the last write has landed and the window may go. */
  finishClosing(): Promise<Answer<null>>;
  /** One listener at a time for each; a second call replaces the first. */
  onCommand(listener: (id: string) => void): void;
  onFile(listener: (file: FileContent) => void): void;
  onClosing(listener: () => void): void;
}

/** Errors cross as data: an Electron rejection would lose everything but a prefixed message. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export type FileKind = "report" | "bundle" | "page";

export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
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

/** Asked by the renderer, answered by main. */
export const requestChannels = [
  "files:open",
  "files:save",
  "external:open",
  "menu:show",
  "witness:read",
  "witness:write",
  "journal:append",
  "journal:read",
  "window:closed",
] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** Told by main, heard by the renderer. */
export const eventChannels = ["menu:command", "files:handed", "window:closing"] as const;
export type EventChannel = (typeof eventChannels)[number];
