import type { Browser, Page } from "playwright";
/** SIGKILL for a process and everything it started (it must lead its own group where there are groups). */
export declare function killTree(pid: number): void;
/** The process id of a browser that is connected. */
export declare function browserPid(browser: Browser): Promise<number>;
/** Collects what a page complains of: console errors (violations of the security policy are among them) and uncaught errors. */
export declare function collectComplaints(page: Page, complaints: string[]): void;
/** Polls until `find` gives something; rejects with `what` after `limit` ms. */
export declare function waitFor<T>(
  what: string,
  find: () => T | null | undefined | Promise<T | null | undefined>,
  limit?: number,
): Promise<T>;
