import { BrowserWindow } from "electron";
import { appPage } from "./app-address.ts";
import { type Closing, waitForPage } from "./closing.ts";
import { askAboutDeadPage } from "./dead-page.ts";
import { checkWebPreferences, toWebPreferences } from "./web-preferences.ts";
import { readWindowState, rememberWindowState } from "./window-state.ts";

export interface WindowSetting {
  readonly preload: string;
  readonly stateFile: string;
  readonly hasDevTools: boolean;
  /** The person was asked about closing before the last write, and keeps the window. */
  readonly onKept: () => void;
}

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly closing: Closing;
}

/** Opens the app's window where it last stood. It shows itself once it has something to show. */
export function openMainWindow(setting: WindowSetting): MainWindow {
  const state = readWindowState(setting.stateFile);
  const webPreferences = toWebPreferences(setting.preload, setting.hasDevTools);
  checkWebPreferences(webPreferences);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...state.bounds,
    minWidth: 640,
    minHeight: 400,
    show: false,
    title: "Variorum",
    backgroundColor: "#f0ede6",
    webPreferences,
  });
  if (state.isMaximized) window.maximize();
  rememberWindowState(window, setting.stateFile);
  const closing = waitForPage(window, setting.onKept);
  askAboutDeadPage(window);
  window.once("ready-to-show", () => window.show());
  void window.loadURL(appPage);
  return { window, closing };
}

/** Brings a window before the person, wherever it was. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
