import type {
  FileRefused,
  Host,
  HostCapabilities,
  HostCommand,
  OpenedFile,
  OpenFilesRequest,
  SavedFile,
  SaveFileRequest,
} from "#core/index.ts";

/** A host whose dialogs a test answers beforehand, and which remembers what it was asked. */
export class FakeHost implements Host {
  capabilities: HostCapabilities = {
    hasNativeMenu: false,
    choosesSavePlace: true,
    isLibraryPerBrowser: true,
    platform: "linux",
  };
  /** What the person chooses next; none, if nothing. */
  file: OpenedFile | FileRefused | null = null;
  /** Whether the person goes through with saving. */
  saves: boolean | FileRefused = true;
  readonly asked: OpenFilesRequest[] = [];
  readonly saved: SaveFileRequest[] = [];
  readonly #listeners = new Set<(command: HostCommand) => void>();

  async openFiles(request: OpenFilesRequest): Promise<readonly OpenedFile[]> {
    this.asked.push(request);
    if (this.file instanceof Error) throw this.file;
    return this.file === null ? [] : [this.file];
  }

  async saveFile(request: SaveFileRequest): Promise<SavedFile | null> {
    if (this.saves instanceof Error) throw this.saves;
    if (!this.saves) return null;
    this.saved.push(request);
    return { name: request.suggestedName };
  }

  async openExternal(): Promise<void> {}

  onCommand(listener: (command: HostCommand) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onClosing(): () => void {
    return () => undefined;
  }

  showCommands(): void {}

  /** As the native menu and the system do. */
  send(command: HostCommand): void {
    for (const listener of this.#listeners) listener(command);
  }
}

/** A file as the system hands it over. */
export function fileOf(name: string, content: string | Uint8Array): OpenedFile {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}
