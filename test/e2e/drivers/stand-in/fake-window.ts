import { EventEmitter } from "node:events";
import type { BrowserContext } from "playwright";
import { FakeContents } from "./fake-contents.ts";
import { preventable } from "./strict.ts";

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly webPreferences: {
    readonly preload: string;
    readonly contextIsolation?: boolean;
    readonly sandbox?: boolean;
  };
}

/** Told of windows by the one who owns them all. */
export interface WindowOwner {
  readonly context: Promise<BrowserContext>;
  hasOpened(window: FakeWindow): void;
  hasClosed(window: FakeWindow): void;
}

/** `BrowserWindow` of Electron over one page. What there is of it is what main uses. */
export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  #isDestroyed = false;
  #isMaximized = false;
  readonly #bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly #owner: WindowOwner;

  constructor(owner: WindowOwner, options: WindowOptions) {
    super();
    const { contextIsolation, sandbox, preload } = options.webPreferences;
    if (contextIsolation !== true || sandbox !== true)
      throw new Error("The stand-in isolates and sandboxes every page.");
    this.#owner = owner;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    this.webContents = new FakeContents(owner.context, preload);
    owner.hasOpened(this);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    this.emit("ready-to-show");
  }

  close(): void {
    if (this.#isDestroyed) throw new Error("Object has been destroyed");
    const event = preventable({});
    this.emit("close", event);
    if (event.isPrevented) return;
    this.#isDestroyed = true;
    this.emit("closed");
    this.#owner.hasClosed(this);
  }

  isDestroyed = () => this.#isDestroyed;
  isMaximized = () => this.#isMaximized;
  isMinimized = () => false;
  getNormalBounds = () => this.#bounds;
  show = () => undefined;
  focus = () => undefined;

  maximize(): void {
    this.#isMaximized = true;
    this.emit("maximize");
  }
}
