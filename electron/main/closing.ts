import { type BrowserWindow, dialog } from "electron";
import type { EventChannel } from "#bridge/contract.ts";

/** How long the page may take to save before the person is asked, in ms. */
export const patience = 5000;

/** Ends the wait: the page says that its last write has landed. Without a wait it does nothing. */
export interface Closing {
  finish(): void;
}

/**
 * Holds a window open until its page has written what it has to write. If the page takes longer than `patience`, or its last write
 * fails, the person chooses between waiting, keeping the window (then `onKept` is called) and closing anyway. A page that has died
 * is not waited for, until it is loaded again.
 */
export function waitForPage(window: BrowserWindow, onKept: () => void): Closing {
  let isFree = false;
  let isDead = false;
  let isWaiting = false;
  let timer: NodeJS.Timeout | undefined;

  const close = () => {
    isFree = true;
    clearTimeout(timer);
    if (!window.isDestroyed()) window.close();
  };

  const askPage = () => {
    isWaiting = true;
    const channel: EventChannel = "window:closing";
    window.webContents.send(channel);
    timer = setTimeout(() => void askPerson(), patience);
  };

  const askPerson = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      buttons: ["Wait longer", "Keep working", "Close anyway"],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      message: "Your last changes are not saved yet.",
      detail:
        "Saving takes long or does not work. If you close now, these changes may be lost. Keep working to see what is wrong, or to export your notes first.",
    });
    if (isFree || window.isDestroyed()) return;
    if (response === 2) close();
    else if (response === 0) askPage();
    else {
      isWaiting = false;
      onKept();
    }
  };

  window.on("close", (event) => {
    if (isFree || isDead) return;
    event.preventDefault();
    if (!isWaiting) askPage();
  });
  window.webContents.on("render-process-gone", () => {
    isDead = true;
    if (isWaiting) close();
  });
  window.webContents.on("did-finish-load", () => {
    isDead = false;
  });
  return {
    finish: () => {
      if (isWaiting) close();
    },
  };
}
