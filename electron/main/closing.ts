import { type BrowserWindow, dialog } from "electron";
import type { EventChannel } from "#bridge/contract.ts";

/** How long the page may take to save before the person is asked, in ms. */
export const patience = 5000;

/** Ends the wait: the page says that its last write has landed. */
export interface Closing {
  finish(): void;
}

/**
 * Holds a window open until its page has written what it has to write. If the page takes longer than `patience`, the person chooses
 * between waiting and closing anyway; a page that has died is not waited for.
 */
export function waitForPage(window: BrowserWindow): Closing {
  let isFree = false;
  let isAsking = false;
  let timer: NodeJS.Timeout | undefined;

  const finish = () => {
    isFree = true;
    clearTimeout(timer);
    if (!window.isDestroyed()) window.close();
  };

  const askPage = () => {
    isAsking = true;
    const channel: EventChannel = "window:closing";
    window.webContents.send(channel);
    timer = setTimeout(() => void askPerson(), patience);
  };

  const askPerson = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      buttons: ["Wait longer", "Close anyway"],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      message: "Variorum is still saving.",
      detail: "Your last changes may not be on disk yet. If you close now, they may be lost.",
    });
    if (isFree || window.isDestroyed()) return;
    if (response === 1) finish();
    else askPage();
  };

  window.on("close", (event) => {
    if (isFree) return;
    event.preventDefault();
    if (!isAsking) askPage();
  });
  window.webContents.on("render-process-gone", () => {
    isFree = true;
    clearTimeout(timer);
  });
  return { finish };
}
