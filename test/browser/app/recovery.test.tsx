import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { LibraryInDoubt, Opened } from "#state/open-library.ts";
import type { AWindow } from "../a-window.tsx";
import { expectAccessible } from "../expect-accessible.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const counts = { reports: 5, highlights: 1, tags: 4, claims: 0, notes: 12 };
const none = { reports: 0, highlights: 0, tags: 0, claims: 0, notes: 0 };

interface Recovery extends AWindow {
  readonly chosen: string[];
}

async function openRecovery(doubt: Partial<LibraryInDoubt> = {}): Promise<Recovery> {
  const chosen: string[] = [];
  const goOn = (window: AWindow, choice: string) => async () => {
    chosen.push(choice);
    return { kind: "ready", session: window.session, isFirst: false } as Opened;
  };
  const app = await openApp({ name: "Ana" }, async (window) => ({
    kind: "recovery",
    found: none,
    witness: { databaseId: "lost", lastSequence: 40, counts },
    journalSteps: 1234,
    restore: goOn(window, "restore"),
    startWithWhatIsThere: goOn(window, "start"),
    ...doubt,
  }));
  return Object.assign(app, { chosen });
}

const restore = page.getByRole("button", { name: "Restore everything from the journal" });
const start = page.getByRole("button", { name: "Start with what is there" });

describe("a library that was lost", () => {
  it("is told by what it held and what was found, and restored from the journal", async () => {
    const app = await openRecovery();
    await expect
      .element(
        page.getByText(/held 5 reports, 1 highlight, 4 tags and 12 notes\. The database that was found is empty\./),
      )
      .toBeVisible();
    await expect.element(page.getByText(/It holds 1,234 steps/)).toBeVisible();
    await restore.click();
    await expect.element(page.getByRole("region", { name: /^A · / })).toBeVisible();
    expect(app.chosen).toEqual(["restore"]);
  });

  it("is let go of only after a second yes", async () => {
    const app = await openRecovery();
    await start.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.element(page.getByRole("alertdialog")).not.toBeInTheDocument();
    expect(app.chosen).toEqual([]);
    await start.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Start with what is there" }).click();
    await expect.element(page.getByRole("region", { name: /^A · / })).toBeVisible();
    expect(app.chosen).toEqual(["start"]);
  });

  it("cannot be restored where the journal is empty; what to do instead is said", async () => {
    await openRecovery({ journalSteps: 0, witness: null, found: { ...none, reports: 1 } });
    await expect
      .element(page.getByText(/has held a library before\. The database that was found holds 1 report\./))
      .toBeVisible();
    await expect.element(page.getByText(/import that file/)).toBeVisible();
    await expect.element(restore).not.toBeInTheDocument();
  });

  it("that cannot be restored says why", async () => {
    await openRecovery({ restore: () => Promise.reject(new Error("The disk is full.")) });
    await restore.click();
    await expect.element(page.getByRole("heading", { name: "The library was not restored whole" })).toBeVisible();
    await expect.element(page.getByText(/The disk is full\. What was put back so far stays/)).toBeVisible();
    expect(page.getByText(/Nothing was/).elements()).toEqual([]);
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openRecovery();
    await expectAccessible({ isWhole: true });
  });
});
