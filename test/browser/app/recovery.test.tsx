import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import type { LibraryInDoubt } from "#state/keeping/recovery.ts";
import type { AWindow } from "../a-window.tsx";
import { expectAccessible } from "../expect-accessible.ts";
import { openApp, startedOn } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const counts = { reports: 5, highlights: 1, tags: 4, claims: 0, notes: 12 };
const none = { reports: 0, highlights: 0, tags: 0, claims: 0, notes: 0 };
const rescue = {
  counts,
  backupMadeAt: "2022-10-05T12:05:00.000Z",
  laterSteps: 1234,
  lostSteps: 0,
  backupOf: "Ana",
  isComplete: true,
};

interface Recovery extends AWindow {
  readonly chosen: string[];
}

async function openRecovery(doubt: Partial<LibraryInDoubt> = {}): Promise<Recovery> {
  const chosen: string[] = [];
  const goOn = (window: AWindow, choice: string) => async () => {
    chosen.push(choice);
    return { kind: "ready", session: window.session, isFirst: false } as ReadyLibrary;
  };
  const app = await openApp(
    { name: "Ana" },
    async (window) => ({
      kind: "recovery",
      damage: "new",
      found: none,
      witness: { databaseId: "lost", lastSequence: 40, counts },
      rescue,
      unreachable: null,
      restore: goOn(window, "restore"),
      startWithWhatIsThere: goOn(window, "start"),
      ...doubt,
    }),
    async (window) => ({ ...startedOn(window), news: "Your library is put together again: 5 reports." }),
  );
  return Object.assign(app, { chosen });
}

const bringBack = page.getByRole("button", { name: "Bring my library back" });
const start = page.getByRole("button", { name: "Start with an empty library" });
const reports = page.getByRole("region", { name: /^A · / });

describe("R2: a library that was lost", () => {
  it("is told by what it held and what was found, and brought back by one press of Enter", async () => {
    const app = await openRecovery();
    await expect.element(page.getByRole("heading", { name: "Your library’s database was lost" })).toBeVisible();
    await expect
      .element(
        page.getByText(/held 5 reports, 1 highlight, 4 tags and 12 notes\. The database that was found is empty\./),
      )
      .toBeVisible();
    await expect.element(page.getByText("5 reports, 1 highlight, 4 tags and 12 notes", { exact: true })).toBeVisible();
    await expect
      .element(
        page.getByText(
          /From the backup of 5 October 2022 at .* and 1,234 changes after it\. Nothing that was saved is missing\./,
        ),
      )
      .toBeVisible();
    await expect.element(bringBack).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(reports).toBeVisible();
    expect(app.chosen).toEqual(["restore"]);
    await expect.element(page.getByText("Your library is put together again: 5 reports.")).toBeVisible();
  });

  it("says that it is being put together, and takes no second press meanwhile", async () => {
    let asked = 0;
    await openRecovery({
      restore: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    await bringBack.click();
    await expect.element(page.getByRole("status").filter({ hasText: "Putting it together…" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(start).toBeDisabled();
    expect(asked).toBe(1);
  });

  it("is let go of only after a second yes", async () => {
    const app = await openRecovery();
    await start.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.element(page.getByRole("alertdialog")).not.toBeInTheDocument();
    expect(app.chosen).toEqual([]);
    await start.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Start with an empty library" }).click();
    await expect.element(reports).toBeVisible();
    expect(app.chosen).toEqual(["start"]);
  });

  it("cannot be brought back where nothing is left; what to do instead is said", async () => {
    await openRecovery({ rescue: null, witness: null, found: { ...none, reports: 1 } });
    await expect
      .element(page.getByText(/has held a library before\. The database that was found holds 1 report\./))
      .toBeVisible();
    await expect.element(page.getByText(/import that file/)).toBeVisible();
    await expect.element(bringBack).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Start with what is there" })).toBeVisible();
  });

  it("says how many changes can't be found", async () => {
    await openRecovery({ rescue: { ...rescue, backupMadeAt: null, laterSteps: 1, lostSteps: 2, isComplete: false } });
    await expect
      .element(page.getByText(/From 1 change of the journal\. 2 changes that were saved can’t be found just now\./))
      .toBeVisible();
  });

  it("whose backup is on a disk that is not connected asks for the disk first", async () => {
    await openRecovery({
      unreachable: "The folder “Backups” can’t be reached. Connect the disk it lies on.",
      rescue: { ...rescue, backupMadeAt: null, laterSteps: 3, lostSteps: 40, isComplete: false },
    });
    await expect
      .element(page.getByText(/Connect the disk it lies on\. Then try again: more comes back\./))
      .toBeVisible();
    await expect.element(page.getByRole("button", { name: "Try again" })).toHaveFocus();
    await expect.element(page.getByRole("button", { name: "Bring back what can be reached" })).toBeVisible();
    await expectAccessible({ isWhole: true });
  });

  it("that can't be read can be tried once more, as another program may hold it", async () => {
    await openRecovery({ damage: "unreadable", found: null });
    await expect.element(page.getByText(/What is on the disk now can’t be opened\./)).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("that was kept in backups of an earlier installation is offered before the samples", async () => {
    await openRecovery({ damage: "profile-lost", witness: null });
    await expect.element(page.getByRole("heading", { name: "There are backups of an earlier library" })).toBeVisible();
    await expect.element(page.getByText(/finds backups of Ana\. If they are yours/)).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Start with the sample reports" })).toBeVisible();
    await expect.element(bringBack).toBeVisible();
  });

  it("that cannot be brought back says why, and that nothing was touched", async () => {
    await openRecovery({ restore: () => Promise.reject(new Error("The disk is full.")) });
    await bringBack.click();
    await expect.element(page.getByRole("heading", { name: "The library was not brought back" })).toBeVisible();
    await expect.element(page.getByText(/The disk is full\. Backups and journal are as they were\./)).toBeVisible();
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openRecovery();
    await expectAccessible({ isWhole: true });
  });
});
