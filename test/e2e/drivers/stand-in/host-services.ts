import { EventEmitter } from "node:events";
import { statSync } from "node:fs";
import { waitFor } from "../processes.ts";
import type { FromStandIn } from "./messages.ts";
import { strict } from "./strict.ts";

type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>;

/** Tells the driver, which outlives this process. */
export function report(message: FromStandIn): void {
  process.send?.(message);
}

const handlers = new Map<string, Handler>();

/** `ipcMain` of Electron. A second handler for a channel throws, as there. */
export const ipcMain = strict("ipcMain", {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** What `ipcRenderer.invoke` comes to. Arguments and answers are cloned, errors lose all but their message. */
export async function invokeMain(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...structuredClone([...args])));
}

const answers: Record<"open" | "save" | "message", unknown[]> = { open: [], save: [], message: [] };

export function stubDialog(kind: keyof typeof answers, answer: unknown): void {
  answers[kind].push(answer);
}

function answerTo(kind: keyof typeof answers, what: string): unknown {
  if (answers[kind].length > 0) return answers[kind].shift();
  const text = `a dialog came that nobody answers: ${what}`;
  report({ kind: "complaint", text });
  throw new Error(text);
}

/** `dialog` of Electron, answered by what the spec has said before. */
export const dialog = strict("dialog", {
  async showOpenDialog(_window: unknown, options: { readonly properties?: readonly string[] }) {
    const filePaths = answerTo("open", "open files") as string[];
    if (filePaths.length > 1 && !options.properties?.includes("multiSelections"))
      throw new Error("This dialog takes one file.");
    const takesFolders = options.properties?.includes("openDirectory") ?? false;
    for (const file of filePaths) {
      if (statSync(file).isDirectory() !== takesFolders)
        throw new Error(`This dialog takes ${takesFolders ? "folders" : "files"}.`);
    }
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog() {
    const filePath = answerTo("save", "save a file") as string | null;
    return { canceled: filePath === null, filePath: filePath ?? "" };
  },
  async showMessageBox(
    _window: unknown,
    options: { readonly message: string; readonly detail?: string; readonly buttons: readonly string[] },
  ) {
    report({ kind: "question", text: `${options.message}\n${options.detail ?? ""}` });
    const label = answerTo("message", options.message) as string;
    const response = options.buttons.indexOf(label);
    if (response < 0) throw new Error(`“${options.message}” has no button “${label}”.`);
    return { response, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string) {
    answerTo("message", `${title}: ${content}`);
  },
});

/** `shell` of Electron: nothing is opened, only told. */
export const shell = strict("shell", {
  async openExternal(url: string) {
    report({ kind: "opened", url });
  },
});

export const screen = strict("screen", {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
});

interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

let applicationMenu: readonly MenuItem[] = [];

/** `Menu` of Electron; an item that says nothing of itself throws, as there. */
export const Menu = strict("Menu", {
  buildFromTemplate(template: readonly MenuItem[]) {
    for (const item of itemsIn(template)) {
      if (!item.label && !item.role && item.type !== "separator")
        throw new Error("Invalid template for MenuItem: must have label, role or type");
    }
    return template;
  },
  setApplicationMenu(menu: readonly MenuItem[]) {
    applicationMenu = menu;
  },
});

/** Clicks what a person could click: an item that is there and enabled. As a person would, it waits until it is. */
export async function chooseFromMenu(id: string): Promise<void> {
  const find = () => {
    const item = itemsIn(applicationMenu).find((candidate) => candidate.id === id);
    return item?.enabled === false ? null : item?.click;
  };
  const click = await waitFor(`an enabled item “${id}” in the menu`, find, 5_000).catch((error: Error) => error);
  if (click instanceof Error) report({ kind: "complaint", text: click.message });
  else click();
}

function itemsIn(items: readonly MenuItem[]): MenuItem[] {
  return items.flatMap((item) => [item, ...itemsIn(item.submenu ?? [])]);
}

type Decide<T> = (decision: T) => void;
type BeforeRequest = (request: { readonly url: string }, decide: Decide<{ readonly cancel?: boolean }>) => void;

let beforeRequest: BeforeRequest | null = null;
let permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
let protocolHandler: ((request: { readonly method: string; readonly url: string }) => Promise<Response>) | null = null;
const privileged: string[] = [];

/** The default session of Electron, as far as main sets it. */
export const defaultSession = strict(
  "session.defaultSession",
  Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler(handler: typeof permissionCheck) {
      permissionCheck = handler;
    },
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    webRequest: strict("webRequest", {
      onBeforeRequest(_filter: unknown, listener: BeforeRequest) {
        beforeRequest = listener;
      },
    }),
  }),
);

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]) {
    if (privileged.length > 0) throw new Error("Privileged schemes are registered once.");
    privileged.push(...schemes.map(({ scheme }) => scheme));
  },
  handle(scheme: string, handler: typeof protocolHandler) {
    if (!privileged.includes(scheme)) throw new Error(`The scheme ${scheme} was not registered.`);
    if (protocolHandler) throw new Error(`The scheme ${scheme} is already handled.`);
    protocolHandler = handler;
  },
});

/** True if main lets a request out. */
export async function mayPass(url: string): Promise<boolean> {
  if (!beforeRequest) return true;
  const listener = beforeRequest;
  const { cancel } = await new Promise<{ readonly cancel?: boolean }>((resolve) => listener({ url }, resolve));
  return cancel !== true;
}

export function isPermitted(permission: string, origin: string): boolean {
  return permissionCheck?.(null, permission, origin) ?? true;
}

export async function answerByProtocol(method: string, url: string): Promise<Response> {
  if (!protocolHandler) throw new Error("Nobody serves the app.");
  return protocolHandler({ method, url });
}
