import { EventEmitter } from "node:events";
import type { BrowserContext, Page } from "playwright";
import { toMainAddress, toPageAddress } from "./address.ts";
import { decode, encode } from "./codec.ts";
import { invokeMain, report } from "./host-services.ts";
import { exposeInPage, type Shape } from "./page-side.ts";
import { type PreloadRun, runPreload, shapeOf } from "./preload-run.ts";

/** The name under which the page side reaches this process; taken away before the page's own scripts run. */
const binding = "__standInCall";

interface PageDocument {
  readonly id: string;
  readonly preload: PreloadRun;
}

type Message =
  | { readonly kind: "start"; readonly documentId: string; readonly url: string }
  | {
      readonly kind: "call";
      readonly documentId: string;
      readonly name: string;
      readonly key: string;
      readonly args: unknown;
    };

/** `webContents` of Electron over one page. */
export class FakeContents extends EventEmitter {
  mainFrame = { url: "about:blank", parent: null };
  #page: Promise<Page>;
  #document: PageDocument | null = null;
  #isLoading = false;
  #openWindow: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: "allow" });

  constructor(
    context: Promise<BrowserContext>,
    readonly preload: string,
  ) {
    super();
    this.#page = context.then((opened) => this.#attach(opened));
  }

  get page(): Promise<Page> {
    return this.#page;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.#openWindow = handler;
  }

  /** True if main would let a window be opened for this address. */
  mayOpen(url: string): boolean {
    return this.#openWindow({ url }).action !== "deny";
  }

  send(channel: string, ...args: unknown[]): void {
    this.#document?.preload.deliver(channel, args);
  }

  /** Chromium itself makes it, as under Electron. */
  async printToPDF(options: {
    readonly preferCSSPageSize?: boolean;
    readonly generateTaggedPDF?: boolean;
    readonly generateDocumentOutline?: boolean;
  }): Promise<Buffer> {
    const page = await this.#page;
    return page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    });
  }

  async load(address: string): Promise<void> {
    const page = await this.#page;
    await page.goto(toPageAddress(address));
  }

  async #attach(context: BrowserContext): Promise<Page> {
    const page = context.pages().find((open) => open.url() === "about:blank") ?? (await context.newPage());
    page.on("console", (message) => {
      if (message.type() === "error") report({ kind: "complaint", text: `console: ${message.text()}` });
    });
    page.on("pageerror", (error) => report({ kind: "complaint", text: `uncaught: ${error.stack ?? error.message}` }));
    page.on("request", (request) => report({ kind: "request", url: request.url() }));
    page.on("websocket", (socket) => report({ kind: "request", url: socket.url() }));
    page.on("load", () => {
      // As Electron has it: in the event itself the page still counts as loading.
      this.emit("did-finish-load", {});
      this.#isLoading = false;
    });
    await page.exposeBinding(binding, (_source, message: Message) => this.#answer(page, message));
    // A first run, for no document, only tells what the preload exposes.
    const shape: Shape = shapeOf(runPreload(this.preload, () => Promise.reject(new Error("No document."))).exposed);
    await page.addInitScript(exposeInPage, { binding, shape });
    return page;
  }

  async #answer(page: Page, message: Message): Promise<{ readonly value?: unknown; readonly error?: string }> {
    try {
      if (message.kind === "start") {
        this.#begin(message.documentId, message.url);
        return {};
      }
      if (this.#document?.id !== message.documentId) return { error: "This document is gone." };
      const target = this.#document.preload.exposed[message.name]?.[message.key];
      if (typeof target !== "function") return { error: `Nothing is exposed as ${message.name}.${message.key}.` };
      const args = decode(
        message.args,
        (id) =>
          (...values) =>
            this.#callBack(page, message.documentId, id, values),
      );
      return { value: encode(await target(...(args as unknown[]))) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  #begin(documentId: string, url: string): void {
    const frame = { url: toMainAddress(url), parent: null };
    this.mainFrame = frame;
    this.#isLoading = true;
    this.emit("did-start-navigation", { url: frame.url, isMainFrame: true, isSameDocument: false });
    const preload = runPreload(this.preload, (channel, args) =>
      invokeMain(channel, { sender: this, senderFrame: frame }, args),
    );
    this.#document = { id: documentId, preload };
  }

  #callBack(page: Page, documentId: string, id: number, values: readonly unknown[]): void {
    const call = { key: `stand-in ${binding}`, documentId, id, args: encode(values) };
    page
      .evaluate((given) => {
        const there = (
          globalThis as unknown as Record<symbol, { documentId: string; hear(id: number, args: unknown): unknown }>
        )[Symbol.for(given.key)];
        if (there?.documentId === given.documentId) void there.hear(given.id, given.args);
      }, call)
      .catch(() => undefined);
  }
}
