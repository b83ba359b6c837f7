import { EventEmitter } from "node:events";
import { type Mock, vi } from "vitest";

type Recorded = Mock;
type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>;

export class FakeContents extends EventEmitter {
  mainFrame: { url: string; parent: unknown } = { url: "app://bundle/index.html", parent: null };
  readonly send: Recorded = vi.fn();
  readonly reload: Recorded = vi.fn();
  #isLoading = true;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  /** As Electron has it: while it tells that the page has loaded, it still calls it loading. */
  finishLoad(): void {
    this.emit("did-finish-load", {});
    this.#isLoading = false;
  }

  startNavigation(change: { readonly isMainFrame?: boolean; readonly isSameDocument?: boolean } = {}): void {
    this.#isLoading = true;
    this.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false, ...change });
  }
}

export interface FakeWindowOptions extends Readonly<Record<string, unknown>> {
  readonly webPreferences?: Record<string, unknown>;
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents = new FakeContents();
  readonly show: Recorded = vi.fn();
  readonly focus: Recorded = vi.fn();
  readonly restore: Recorded = vi.fn();
  readonly maximize: Recorded = vi.fn();
  readonly loadURL: Recorded = vi.fn(async () => undefined);
  readonly isMinimized: Recorded = vi.fn(() => true);
  readonly isMaximized: Recorded = vi.fn(() => false);
  readonly getNormalBounds: Recorded = vi.fn(() => ({ x: 10, y: 20, width: 1000, height: 700 }));
  readonly options: FakeWindowOptions;
  #isDestroyed = false;

  constructor(options: FakeWindowOptions = {}) {
    super();
    this.options = options;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    if (this.#isDestroyed) throw new Error("Object has been destroyed");
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    this.emit("close", event);
    if (event.isPrevented) return;
    this.#isDestroyed = true;
    this.emit("closed");
  }
}

export interface FakeElectron {
  /** What main answers, by channel. */
  readonly handlers: Map<string, Handler>;
  /** Every window that was made, oldest first. */
  readonly windows: FakeWindow[];
  readonly electron: {
    readonly app: EventEmitter & {
      isPackaged: boolean;
      readonly commandLine: { readonly hasSwitch: Recorded };
    } & Readonly<
        Record<
          | "isReady"
          | "whenReady"
          | "enableSandbox"
          | "requestSingleInstanceLock"
          | "getAppPath"
          | "getPath"
          | "quit"
          | "exit",
          Recorded
        >
      >;
    readonly BrowserWindow: {
      new (options?: FakeWindowOptions): FakeWindow;
      fromWebContents(contents: unknown): FakeWindow | null;
    };
    readonly dialog: Readonly<
      Record<"showOpenDialog" | "showSaveDialog" | "showMessageBox" | "showErrorBox", Recorded>
    >;
    readonly ipcMain: { handle(channel: string, handler: Handler): void };
    readonly Menu: Readonly<Record<"buildFromTemplate" | "setApplicationMenu", Recorded>>;
    readonly protocol: Readonly<Record<"registerSchemesAsPrivileged" | "handle", Recorded>>;
    readonly screen: { readonly getAllDisplays: Recorded };
    readonly session: { readonly defaultSession: FakeSession };
    readonly shell: Readonly<Record<"openExternal" | "openPath", Recorded>>;
    readonly contextBridge: { readonly exposeInMainWorld: Recorded };
    readonly ipcRenderer: EventEmitter & { readonly invoke: Recorded };
  };
}

type SessionHandlers =
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setSpellCheckerEnabled";

type FakeSession = EventEmitter &
  Readonly<Record<SessionHandlers, Recorded>> & { readonly webRequest: { readonly onBeforeRequest: Recorded } };

/** As much of Electron as main uses, recording what main does with it. Strict where Electron is strict. */
export function makeFakeElectron(): FakeElectron {
  const handlers = new Map<string, Handler>();
  const windows: FakeWindow[] = [];

  class BrowserWindow extends FakeWindow {
    static fromWebContents(contents: unknown): FakeWindow | null {
      return windows.find((window) => window.webContents === contents) ?? null;
    }
    constructor(options?: FakeWindowOptions) {
      super(options);
      windows.push(this);
    }
  }

  return {
    handlers,
    windows,
    electron: {
      app: Object.assign(new EventEmitter(), {
        isPackaged: false,
        isReady: vi.fn(() => true),
        whenReady: vi.fn(() => Promise.resolve()),
        enableSandbox: vi.fn(),
        requestSingleInstanceLock: vi.fn(() => true),
        commandLine: { hasSwitch: vi.fn(() => false) },
        getAppPath: vi.fn(() => "/app"),
        getPath: vi.fn(() => "/nowhere"),
        quit: vi.fn(),
        exit: vi.fn(),
      }),
      BrowserWindow,
      dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn(), showMessageBox: vi.fn(), showErrorBox: vi.fn() },
      ipcMain: {
        handle(channel, handler) {
          if (handlers.has(channel)) throw new Error(`second handler for ${channel}`);
          handlers.set(channel, handler);
        },
      },
      Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
      protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
      screen: { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]) },
      session: {
        defaultSession: Object.assign(new EventEmitter(), {
          setPermissionRequestHandler: vi.fn(),
          setPermissionCheckHandler: vi.fn(),
          setDevicePermissionHandler: vi.fn(),
          setDisplayMediaRequestHandler: vi.fn(),
          setSpellCheckerEnabled: vi.fn(),
          webRequest: { onBeforeRequest: vi.fn() },
        }),
      },
      shell: { openExternal: vi.fn(async () => undefined), openPath: vi.fn() },
      contextBridge: { exposeInMainWorld: vi.fn() },
      ipcRenderer: Object.assign(new EventEmitter(), { invoke: vi.fn() }),
    },
  };
}
