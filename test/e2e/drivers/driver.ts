import type { Page } from "@playwright/test";

/** Runs the app for a spec, whatever it runs in. One driver is one person's installation: its profile outlives restarts. */
export interface Driver {
  readonly name: DriverName;
  /** Dialogs come from the system, so `stubDialog("message", …)` answers them; in a browser they stand in the page. */
  readonly hasNativeDialogs: boolean;
  /** The folder that dialogs save to and open from. */
  readonly filesFolder: string;
  /** Where the shell keeps its own files (journal, witness); in a browser there are none. */
  readonly userData: string;
  /** The app's page, loaded. The same until `relaunch`. */
  firstWindow(): Promise<Page>;
  /**
   * Answers the next dialog of its kind, in order. "open" takes absolute paths (none: cancelled), "save" an absolute path or `null`
   * (cancelled), "message" the label of the button. A dialog that nobody answers fails the test.
   */
  stubDialog<K extends keyof DialogAnswers>(kind: K, answer: DialogAnswers[K]): Promise<void>;
  /** The bytes of a file that the app saves; waits until it is there. */
  savedFile(file: string): Promise<Buffer>;
  /** Addresses that pages and their workers asked for since the first start, oldest first; those that were refused, too. */
  requests(): readonly string[];
  /** What the system's dialogs asked, message and detail, oldest first; none in a browser. */
  questions(): Promise<readonly string[]>;
  /** Downloads that began, oldest first: whether the shell stopped each. A browser saves by downloading, so there it tells none. */
  downloads(): Promise<readonly ("stopped" | "let through")[]>;
  /** The settings that the pages of all windows really run with. Only Electron can tell. */
  windowPreferences(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Links that were handed to the system, oldest first. */
  openedExternally(): Promise<readonly string[]>;
  /** Chooses from the native menu by the command's id; rejects where there is none. */
  chooseFromMenu(id: string): Promise<void>;
  /** SIGKILL for everything at once, as when the power goes. */
  kill9(): Promise<void>;
  /** Starts again on the same profile; closes first if it still runs. A shell takes `files` on its command line, as absolute paths. */
  relaunch(files?: readonly string[]): Promise<Page>;
  /** Closes as a person does, and waits until everything has ended. */
  close(): Promise<void>;
  /** Console errors, page errors, policy violations and faults of the host since the last call. */
  takeComplaints(): readonly string[];
}

export type DriverName = "browser" | "stand-in" | "electron";

export interface DialogAnswers {
  readonly open: readonly string[];
  readonly save: string | null;
  readonly message: string;
}

export interface DriverSetting {
  /** The folder that holds `out/`, as the app's own folder does. */
  readonly home: string;
  /** Where profile and files of this installation lie; made if missing. */
  readonly folder: string;
  /** Where Chromium keeps a log of its network, a file for each start; without it there is none. */
  readonly netLogs?: string;
}
