import { beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { addTag, BackupFailed, type TagId } from "#core/index.ts";
import type { AWindow } from "../a-window.tsx";
import { expectAccessible } from "../expect-accessible.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const day = 24 * 60 * 60_000;
const button = (name: string) => page.getByRole("button", { name });
const reminder = page.getByText("Take a backup out of this browser.");

let made = 0;

async function change({ session }: AWindow, times = 1): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    made += 1;
    const newId = `tag-${made}` as TagId;
    session.run((library) => addTag(library, { newId, name: `Tag ${newId}` }));
  }
  await session.settled().catch(() => undefined);
}

/** An app whose backups lie in the profile, all that is there now downloaded already. */
async function openInBrowser(): Promise<AWindow> {
  const app = await openApp();
  app.backups.place = async () => ({ label: "This browser", isOutsideProfile: false, canChoose: false });
  await app.session.settled();
  await app.keeping.keeper.refresh();
  await app.keeping.reminder.downloaded();
  return app;
}

describe("R8: a change that can't be saved", () => {
  it("is told with how many wait, tried again on demand, and can be exported meanwhile", async () => {
    const app = await openApp();
    await app.session.settled();
    const append = app.safety.appendJournal.bind(app.safety);
    app.safety.appendJournal = () => Promise.reject(new Error("The disk can’t be written."));
    await change(app, 2);
    const alert = page.getByRole("alert").filter({ hasText: "2 changes are not saved." });
    await expect.element(page.getByText(/2 changes are not saved\. The disk can’t be written\./)).toBeVisible();
    await expect.element(page.getByRole("status").filter({ hasText: "Not saved" })).toBeVisible();
    await expectAccessible({ isWhole: true });
    await button("Export notes…").click();
    await expect.element(page.getByRole("dialog", { name: "Export notes" })).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    const retry = vi.spyOn(app.session, "retry");
    await button("Try again").click();
    expect(retry).toHaveBeenCalledOnce();
    app.safety.appendJournal = append;
    app.session.retry();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(page.getByRole("status").filter({ hasText: "All changes saved" })).toBeVisible();
  });

  it("R7: says that writing stopped where the disk is nearly full, and goes on when there is room", async () => {
    const app = await openApp();
    await app.session.settled();
    app.wait(60_000);
    app.safety.space = { free: 12 * 1024 * 1024, database: null, journal: null };
    await change(app);
    await expect.element(page.getByText("1 change is not saved.")).toBeVisible();
    await expect.element(page.getByText(/Only 12 MB are free on this disk/)).toBeVisible();
    app.safety.space = { free: 1024 ** 3, database: null, journal: null };
    await expect.element(page.getByText("1 change is not saved.")).not.toBeInTheDocument();
  });

  it("moves no text when it comes: the panes give way at their foot", async () => {
    const app = await openApp();
    await app.session.settled();
    const paragraph = () => document.querySelector(".reader p")?.getBoundingClientRect().top;
    const before = paragraph();
    expect(before).toBeGreaterThan(44);
    app.safety.appendJournal = () => Promise.reject(new Error("The disk can’t be written."));
    await change(app);
    await expect.element(page.getByText("1 change is not saved.")).toBeVisible();
    expect(paragraph()).toBe(before);
  });
});

describe("R4: a backup that fails", () => {
  it("is told while there is something to back up, with the way to its settings", async () => {
    const app = await openApp();
    await change(app);
    await app.keeping.keeper.refresh();
    app.backups.write = () => Promise.reject(new BackupFailed("The folder “Backups” is gone. Choose another."));
    await app.keeping.keeper.make("automatic").catch(() => undefined);
    await expect.element(page.getByText("No backup can be made.")).toBeVisible();
    await button("Open backup settings").click();
    await expect.element(page.getByRole("tab", { name: "Backups" })).toHaveAttribute("aria-selected", "true");
  });
});

describe("the reminder to take a backup out of the browser", () => {
  it("comes after many changes, and goes with the download", async () => {
    const app = await openInBrowser();
    await change(app, 49);
    await expect.element(page.getByText("All changes saved")).toBeVisible();
    await expect.element(reminder).not.toBeInTheDocument();
    await change(app);
    await expect.element(reminder).toBeVisible();
    await expect.element(page.getByText(/50 changes are kept here only since your last download/)).toBeVisible();
    await expectAccessible({ isWhole: true });
    await button("Download a backup").click();
    await expect.element(reminder).not.toBeInTheDocument();
    expect(app.host.saved).toHaveLength(1);
  });

  it("comes after a week with one change, and after no change never", async () => {
    const app = await openInBrowser();
    app.wait(8 * day);
    expect(app.keeping.reminder.isDue).toBe(false);
    await change(app);
    await expect.element(reminder).toBeVisible();
  });

  it("keeps silent for a day where it is put off", async () => {
    const app = await openInBrowser();
    await change(app, 60);
    await button("Later").click();
    await expect.element(reminder).not.toBeInTheDocument();
    app.wait(day / 2);
    expect(app.keeping.reminder.isDue).toBe(false);
    app.wait(day / 2);
    expect(app.keeping.reminder.isDue).toBe(true);
    expect(await app.ports.local.read("backup-reminder")).toMatchObject({ downloadedAt: expect.any(Number) as number });
  });

  it("never comes where backups lie outside the profile", async () => {
    const app = await openApp();
    app.wait(30 * day);
    await change(app, 60);
    expect(app.keeping.reminder.isDue).toBe(false);
    await expect.element(reminder).not.toBeInTheDocument();
  });
});

describe("the commands", () => {
  it.each([
    ["Restore a backup…", "Backups"],
    ["Check my library", "Library"],
  ])("%s opens the settings at their page", async (command, tab) => {
    await openApp();
    await button("File").click();
    await page.getByRole("menuitem", { name: command }).click();
    await expect.element(page.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
    if (tab === "Library") await expect.element(page.getByText(/^Everything is in order/)).toBeVisible();
  });

  it("Back up now makes one without a dialog", async () => {
    const app = await openApp();
    await button("File").click();
    await page.getByRole("menuitem", { name: "Back up now" }).click();
    await expect.element(page.getByText(/^Backed up and read back: 4 reports/)).toBeVisible();
    expect(app.backups.files.size).toBe(1);
  });
});
