import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright";
import { waitFor } from "#test/e2e/drivers/processes.ts";
import { standInDriver } from "#test/e2e/drivers/stand-in-driver.ts";
import type { Outcome } from "../outcome.ts";
import { between, type Random, randomFrom } from "../random.ts";

/** What the window showed at the moment when it called everything saved. */
class Shown {
  /** As in the status line: highlights, claims, notes. */
  counts: readonly number[] = [0, 0, 0];
  readonly notes = new Set<string>();

  missingIn(counts: readonly number[], text: string): readonly string[] {
    const fewer = this.counts.some((count, n) => (counts[n] ?? 0) < count);
    return [
      ...(fewer ? [`the status line says ${counts.join(", ")}, and said ${this.counts.join(", ")} before`] : []),
      ...[...this.notes].filter((words) => !text.includes(words)).map((words) => `the note “${words}”`),
    ];
  }
}

/** The project: where the runner stands. */
const home = process.cwd();
const standIn = path.join(home, "out/stand-in/stand-in.mjs");
const bundle = path.join(home, "test/fixtures/bundles/ana.json");

/** Kills the app in the stand-in for Electron, main process and all, while a person writes notes and imports in its window. */
export async function* killApp(kills: number, seed: number): AsyncGenerator<Outcome> {
  const random = randomFrom(seed);
  const shown = new Shown();
  const lost: string[] = [];
  const folder = await mkdtemp(path.join(tmpdir(), "variorum-faults-"));
  const driver = await standInDriver({ home, folder, program: standIn });
  const journal = path.join(driver.userData, "journal.ndjson");
  let lines = 0;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const page = await driver.firstWindow();
      lost.push(...shown.missingIn(await savedCounts(page), await notesText(page)));
      const isImport = kills > 2 && kill === Math.ceil(kills / 2);
      if (isImport) await driver.stubDialog("open", [bundle]);
      const notes = shown.notes.size;
      const ended = (isImport ? importNotes(page, shown) : writeNotes(page, shown, random)).catch(
        (error: Error) => error,
      );
      if (!isImport) await waitFor("the first note", () => (shown.notes.size > notes ? true : null));
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, 3_000)));
      await driver.kill9();
      if (!(await ended)) lost.push("the work ended before it was killed");
      lines = readFileSync(journal, "utf8").split("\n").length - 1;
      await driver.relaunch();
    }
    const page = await driver.firstWindow();
    lost.push(...shown.missingIn(await savedCounts(page), await notesText(page)));
  } finally {
    await driver.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  const note = `${shown.notes.size} notes written, ${lines} lines in the journal`;
  yield {
    name: "R3, R9: what its window called saved outlives SIGKILL of the app with its main process",
    kills,
    lost,
    note,
  };
}

/** Writes one note after another on sentences of the first report, until the window is gone. */
async function writeNotes(page: Page, shown: Shown, random: Random): Promise<never> {
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const editor = inspector.getByRole("textbox", { name: /^Note on / });
  for (;;) {
    const words = `Thought ${between(random, 0, 999_999_999)}.`;
    const [, , before = 0] = await savedCounts(page);
    await page.keyboard.press(random() < 0.5 ? "." : ",");
    await page.keyboard.press("n");
    await editor.waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press("Escape");
    await editor.waitFor({ state: "detached" });
    const counts = await savedCounts(page);
    if ((counts[2] ?? 0) <= before) continue;
    shown.counts = counts;
    shown.notes.add(words);
  }
}

async function importNotes(page: Page, shown: Shown): Promise<never> {
  await page.keyboard.press("ControlOrMeta+Shift+O");
  const dialog = page.getByRole("dialog", { name: "Import notes" });
  await dialog.getByRole("button", { name: /^Choose an?(other)? file…$/ }).click();
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const name = page.getByRole("textbox", { name: "Your name" });
  await name.fill("Chloe Marsh");
  await name.press("Enter");
  for (;;) shown.counts = await savedCounts(page);
}

/** The counts of the status line once it says that all is saved; both are read at one moment. */
function savedCounts(page: Page): Promise<readonly number[]> {
  return waitFor("“All changes saved”", async () => {
    const footer = await page.getByRole("contentinfo").textContent();
    if (!footer?.includes("All changes saved")) return null;
    return [...footer.matchAll(/(\d+) (?:highlight|claim|note)/g)].map(([, count]) => Number(count));
  });
}

async function notesText(page: Page): Promise<string> {
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("tab", { name: /^Notes/ }).click();
  const text = (await inspector.textContent()) ?? "";
  await inspector.getByRole("tab", { name: /^Highlights/ }).click();
  await page.getByRole("group", { name: "Text of report A" }).first().focus();
  return text;
}
