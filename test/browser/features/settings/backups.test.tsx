import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTag, BackupFailed, deleteReport, type ReportId, type TagId } from "#core/index.ts";
import { SettingsDialog } from "#features/settings/SettingsDialog.tsx";
import { baseOf } from "#state/journal-base.ts";
import { takeNews } from "#state/keeping/news.ts";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";
import { fileOf } from "../../fake-host.ts";

interface Backups extends AWindow {
  readonly close: ReturnType<typeof vi.fn>;
  readonly reopen: ReturnType<typeof vi.fn>;
}

async function openBackups(prepare: (window: AWindow) => void | Promise<void> = () => undefined): Promise<Backups> {
  const window = await openWindow({ name: "Ana" });
  const close = vi.fn<() => void>();
  const reopen = vi.fn<() => void>();
  await window.session.settled();
  await prepare(window);
  await window.mount(<SettingsDialog page="backups" close={close} reopen={reopen} />);
  return Object.assign(window, { close, reopen });
}

/** A backup of the samples, after which report A went and a tag came. */
async function withBackup(window: AWindow): Promise<void> {
  await window.keeping.keeper.make("asked");
  const first = window.report("A").report.id as ReportId;
  window.session.run((library) => deleteReport(library, { report: first }));
  window.session.run((library) => addTag(library, { newId: "tag-new" as TagId, name: "Weather" }));
  await window.session.settled();
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const restoreDialog = page.getByRole("dialog", { name: /^Restore the backup of 5 January 2026 at / });
const restore = restoreDialog.getByRole("button", { name: "Restore", exact: true });

describe("the page of backups", () => {
  it("says that there is none yet, makes one, and says what it holds", async () => {
    const window = await openBackups();
    await expect.element(page.getByText("There is none yet.", { exact: true })).toBeVisible();
    await button("Back up now").click();
    await expect.element(page.getByText(/^Today at \d\d:\d\d$/).first()).toBeVisible();
    await expect.element(page.getByText(/It holds 4 reports.* Nothing was changed since\./)).toBeVisible();
    expect(window.backups.files.size).toBe(1);
    expect(window.notices).toEqual([]);
    window.session.run((library) => addTag(library, { newId: "tag-new" as TagId, name: "Weather" }));
    await expect.element(page.getByText(/1 change since, kept in the journal\./)).toBeVisible();
  });

  it("R4: says why a backup could not be made", async () => {
    const window = await openBackups();
    window.backups.write = () => Promise.reject(new BackupFailed("The folder is gone. Choose another."));
    await button("Back up now").click();
    await expect.element(page.getByText("The folder is gone. Choose another.")).toBeVisible();
  });

  it("lets the folder be chosen where the host has folders", async () => {
    const window = await openBackups(({ backups }) => {
      let label = "/home/ana/Documents/Variorum backups";
      backups.place = async () => ({ label, isOutsideProfile: true, canChoose: true });
      backups.choosePlace = (async () => {
        label = "/media/stick";
        return { label, isOutsideProfile: true, canChoose: true };
      }) as unknown as typeof backups.choosePlace;
    });
    await expect.element(page.getByText("/home/ana/Documents/Variorum backups")).toBeVisible();
    await button("Choose another folder…").click();
    await expect.element(page.getByText("/media/stick")).toBeVisible();
    expect(window.notices).toEqual([]);
    await expect.element(button("Download a backup")).not.toBeInTheDocument();
  });

  it("hands a backup out with one click where it would be lost with the profile, and says what a browser can't promise", async () => {
    const window = await openBackups(({ backups, safety }) => {
      backups.place = async () => ({ label: "This browser’s own storage", isOutsideProfile: false, canChoose: false });
      safety.space = { free: null, database: null, journal: null, isPersistent: true };
    });
    await expect
      .element(page.getByText(/Clearing this site’s data in the browser deletes library and backups/))
      .toBeVisible();
    await expect.element(page.getByText(/has promised not to clear them/)).toBeVisible();
    await expect.element(page.getByText(/you have not done so yet/)).toBeVisible();
    await button("Download a backup").click();
    await expect.poll(() => window.host.saved.length).toBe(1);
    const [file] = window.host.saved;
    const [name, bytes] = [...window.backups.files][0] ?? [];
    expect(file).toEqual({ kind: "backup", suggestedName: name, bytes });
    await expect.poll(() => window.keeping.reminder.downloadedAt).not.toBeNull();
    await expectAccessible();
  });

  it("lists all of them, newest first, and says which are damaged and why", async () => {
    await openBackups(async (window) => {
      const { keeper } = window.keeping;
      await keeper.make("automatic");
      window.session.run((library) => addTag(library, { newId: "tag-new" as TagId, name: "Weather" }));
      await window.session.settled();
      window.wait(24 * 60 * 60_000);
      await keeper.make("asked");
      window.backups.files.set("variorum-odd.variorum-backup", new TextEncoder().encode("no backup at all\n"));
    });
    const rows = page.getByRole("list", { name: "3 backups" }).getByRole("listitem");
    const told = () => rows.elements().map((row) => row.textContent);
    await expect.poll(told).toHaveLength(3);
    expect(told()[0]).toMatch(/^Today at .*you asked for it.*5 tags/);
    expect(told()[1]).toMatch(/^Yesterday at .*made by itself.*4 tags/);
    expect(told()[2]).toMatch(/^variorum-odd.*Damaged, or made by a newer Variorum/);
    await rows.nth(2).getByRole("button").click();
    const dialog = page.getByRole("dialog", { name: "This backup can’t be restored" });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText(/no backup of Variorum, or its beginning is damaged/)).toBeVisible();
  });
});

describe("restoring a backup", () => {
  it("R6: shows first what would come back, go and change, and gives the focus back on Escape", async () => {
    const window = await openBackups(withBackup);
    await button(/^Restore the backup of today/).click();
    await expect.element(restoreDialog).toBeVisible();
    const told = () => restoreDialog.element().querySelector(".restore-differences")?.textContent;
    await expect.poll(told).toMatch(/^Come back1 report.*Go1 tagChange1 claim$/);
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    await expect.element(restoreDialog).not.toBeInTheDocument();
    await expect.element(button(/^Restore the backup of today/)).toHaveFocus();
    expect(window.close).not.toHaveBeenCalled();
    expect(window.backups.files.size).toBe(1);
  });

  it("R6: on this computer only makes a backup first, moves the library, and opens the window anew with a word about it", async () => {
    const window = await openBackups(withBackup);
    await button(/^Restore the backup of today/).click();
    await restore.click();
    await expect.poll(() => window.reopen.mock.calls.length).toBe(1);
    expect([...window.backups.files.keys()].filter((name) => name.includes("before-restore"))).toHaveLength(1);
    const base = baseOf(window.safety.journal);
    expect(base.place).not.toBe("variorum");
    const place = window.keeping.places.at(base.place);
    const { library } = await place.store.load();
    expect(library.tags.has("tag-new")).toBe(false);
    expect(await takeNews(place.local)).toMatch(
      /^Restored on this computer: the backup of 5 January 2026 at .* 4 reports/,
    );
    expect(await takeNews(place.local)).toBeNull();
  });

  it("R6: for the team is one step that can be taken back", async () => {
    const window = await openBackups(withBackup);
    const before = window.view.reports.length;
    await button(/^Restore the backup of today/).click();
    await page.getByRole("radio", { name: "For the team too" }).click();
    await restore.click();
    await expect.poll(() => window.view.reports.length).toBe(before + 1);
    expect(window.close).toHaveBeenCalledOnce();
    expect(window.reopen).not.toHaveBeenCalled();
    const [notice] = window.notices;
    expect(notice?.text).toMatch(/^Restored for the team: the backup of 5 January 2026/);
    notice?.action?.run();
    await expect.poll(() => window.view.reports.length).toBe(before);
  });

  it("leaves everything as it was where the backup before it can't be made, and says so", async () => {
    const window = await openBackups(withBackup);
    window.backups.write = () => Promise.reject(new BackupFailed("The folder is full. Free some space."));
    const journal = [...window.safety.journal];
    await button(/^Restore the backup of today/).click();
    await restore.click();
    await expect
      .element(restoreDialog.getByText("The folder is full. Free some space. Your library is as it was."))
      .toBeVisible();
    expect(window.safety.journal).toEqual(journal);
    expect(window.reopen).not.toHaveBeenCalled();
    await expect.element(restore).toBeEnabled();
  });

  it("from a file takes the file among the kept ones and offers it", async () => {
    const window = await openBackups(withBackup);
    const [[name, bytes] = ["", new Uint8Array()]] = window.backups.files;
    window.backups.files.delete(name);
    window.host.file = fileOf("from the stick.variorum-backup", bytes);
    await button("Restore from a file…").click();
    await expect.element(restoreDialog).toBeVisible();
    await expect.element(restore).toBeVisible();
    expect(window.host.asked).toEqual([{ kind: "backup", canChooseSeveral: false }]);
    expect([...window.backups.files.keys()]).toEqual([name]);
    await userEvent.keyboard("{Escape}");
    await expect.element(button("Restore from a file…")).toHaveFocus();
  });

  it("refuses a file that was cut off, in words, and changes nothing", async () => {
    const window = await openBackups(withBackup);
    const [[, bytes] = ["", new Uint8Array()]] = window.backups.files;
    window.host.file = fileOf("cut.variorum-backup", bytes.slice(0, -20));
    await button("Restore from a file…").click();
    const dialog = page.getByRole("dialog", { name: "This backup can’t be restored" });
    await expect.element(dialog.getByText(/The file was cut off/)).toBeVisible();
    await expect.element(dialog.getByText(/your library is unchanged/)).toBeVisible();
    await expect.element(restore).not.toBeInTheDocument();
    expect(window.backups.files.size).toBe(1);
    await expectAccessible();
  });

  it("says so where the library holds exactly that already", async () => {
    await openBackups(async (window) => void (await window.keeping.keeper.make("asked")));
    await button(/^Restore the backup of today/).click();
    await expect.element(restoreDialog.getByText(/There is nothing to restore/)).toBeVisible();
    await expect.element(restore).not.toBeInTheDocument();
  });
});
