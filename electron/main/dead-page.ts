import { type BrowserWindow, dialog } from "electron";

/** Tells the person when the page's process has ended by itself, and loads the page again or closes the window, as they choose. */
export function askAboutDeadPage(window: BrowserWindow): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && !window.isDestroyed()) void ask(window);
  });
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    buttons: ["Reload", "Close the window"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    message: "The window stopped working.",
    detail: "Everything up to the last “saved” is on disk. Reload to go on from there.",
  });
  if (window.isDestroyed()) return;
  if (response === 1) window.close();
  else window.webContents.reload();
}
