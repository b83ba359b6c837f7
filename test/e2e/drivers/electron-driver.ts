import { mkdirSync } from "node:fs";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import type { DialogAnswers, Driver, DriverSetting } from "./driver.ts";
import { netLogSwitches } from "./net-log.ts";
import { collectComplaints, collectRequests, killTree, waitFor } from "./processes.ts";
import { savedFile } from "./saved-file.ts";

/** What the driver leaves in main's global scope: answers for dialogs to come, and links that were opened. */
interface Left {
  readonly open: (readonly string[])[];
  readonly save: (string | null)[];
  readonly message: string[];
  readonly opened: string[];
  readonly questions: string[];
  readonly downloads: ("stopped" | "let through")[];
}

/** Real Electron. `program` is its binary. */
export async function electronDriver(setting: DriverSetting & { readonly program: string }): Promise<Driver> {
  const userData = path.join(setting.folder, "user-data");
  const filesFolder = path.join(setting.folder, "files");
  for (const folder of [userData, filesFolder]) mkdirSync(folder, { recursive: true });
  const complaints: string[] = [];
  const openedBefore: string[] = [];
  const requests: string[] = [];
  let app: ElectronApplication | null = null;
  let page: Page | null = null;

  async function launch(files: readonly string[] = []): Promise<Page> {
    const launched = await _electron.launch({
      executablePath: setting.program,
      args: [setting.home, `--user-data-dir=${userData}`, ...netLogSwitches(setting.netLogs), ...files],
    });
    launched.on("window", (window) => {
      collectComplaints(window, complaints);
      collectRequests(window, requests);
    });
    await replaceDialogs(launched);
    // Backups go among the documents: not among those of whoever runs the tests.
    await launched.evaluate(({ app: electronApp }, folder) => electronApp.setPath("documents", folder), filesFolder);
    app = launched;
    page = await launched.firstWindow();
    await page.waitForLoadState();
    return page;
  }

  function current(): ElectronApplication {
    if (!app) throw new Error("The app is not running.");
    return app;
  }

  async function close(): Promise<void> {
    if (!app) return;
    openedBefore.push(...(await openedIn(app)));
    await app.close();
    app = null;
    page = null;
  }

  await launch();
  return {
    name: "electron",
    hasNativeDialogs: true,
    filesFolder,
    userData,
    async firstWindow() {
      if (!page) throw new Error("The app is not running.");
      return page;
    },
    async stubDialog<K extends keyof DialogAnswers>(kind: K, answer: DialogAnswers[K]) {
      await current().evaluate(
        (_electronModule, given) => {
          const { left } = globalThis as unknown as { left: Record<string, unknown[]> };
          left[given.kind]?.push(given.answer);
        },
        { kind: kind as string, answer: answer as unknown },
      );
    },
    savedFile,
    requests: () => [...requests],
    questions: async () => (await leftIn(current())).questions,
    downloads: async () => (await leftIn(current())).downloads,
    windowPreferences: () =>
      current().evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) =>
          (
            webContents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> }
          ).getLastWebPreferences(),
        ),
      ),
    openedExternally: async () => [...openedBefore, ...(await openedIn(current()))],
    async chooseFromMenu(id) {
      const click = () =>
        current().evaluate(({ Menu }, wanted) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
          if (!item?.enabled) return null;
          item.click();
          return true;
        }, id);
      await waitFor(`an enabled item “${id}” in the menu`, click, 5_000);
    },
    async kill9() {
      const running = current();
      openedBefore.push(...(await openedIn(running)));
      const pid = running.process().pid;
      const gone = running.waitForEvent("close");
      if (pid !== undefined) killTree(pid);
      await gone;
      app = null;
      page = null;
    },
    async relaunch(files) {
      await close();
      return launch(files);
    },
    close,
    takeComplaints: () => complaints.splice(0),
  };
}

async function openedIn(app: ElectronApplication): Promise<readonly string[]> {
  return (await leftIn(app)).opened;
}

async function leftIn(app: ElectronApplication): Promise<Left> {
  return app.evaluate(() => (globalThis as unknown as { left: Left }).left);
}

async function replaceDialogs(launched: ElectronApplication): Promise<void> {
  await launched.evaluate(async ({ app, dialog, session, shell }) => {
    const left: Left = { open: [], save: [], message: [], opened: [], questions: [], downloads: [] };
    Object.assign(globalThis, { left });
    const next = <T>(answers: T[], what: string): T => {
      const [answer] = answers.splice(0, 1);
      if (answer === undefined) throw new Error(`A dialog came that nobody answers: ${what}`);
      return answer;
    };
    Object.assign(dialog, {
      async showOpenDialog() {
        const filePaths = next(left.open, "open files");
        return { canceled: filePaths.length === 0, filePaths };
      },
      async showSaveDialog() {
        const filePath = next(left.save, "save a file");
        return { canceled: filePath === null, filePath: filePath ?? "" };
      },
      async showMessageBox(_window: unknown, options: { message: string; detail?: string; buttons: string[] }) {
        left.questions.push(`${options.message}\n${options.detail ?? ""}`);
        return { response: options.buttons.indexOf(next(left.message, options.message)), checkboxChecked: false };
      },
    });
    Object.assign(shell, {
      async openExternal(url: string) {
        left.opened.push(url);
      },
    });
    await app.whenReady();
    // Listens after main does, so that what main said stands in the event.
    session.defaultSession.on("will-download", (event) => {
      left.downloads.push(event.defaultPrevented ? "stopped" : "let through");
    });
  });
}
