import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../drivers/fixture.ts";

interface Answered {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** Calls the bridge as the app's own code does. Bytes go as text. */
function ask(page: Page, method: string, argument?: unknown): Promise<Answered> {
  return page.evaluate(
    async (given) => {
      const { variorum } = window as unknown as { variorum: Record<string, (argument?: unknown) => Promise<Answered>> };
      const { name, text } = (given.argument ?? {}) as { readonly name?: string; readonly text?: string };
      const sent = text === undefined ? given.argument : { name, bytes: new TextEncoder().encode(text) };
      const answer = await (sent === undefined ? variorum[given.method]?.() : variorum[given.method]?.(sent));
      if (!answer) throw new Error(`The bridge has no ${given.method}.`);
      return answer.value instanceof Uint8Array
        ? { ok: true, value: new TextDecoder().decode(answer.value) }
        : { ...answer };
    },
    { method, argument },
  );
}

const backup = { name: "variorum-by-hand.variorum-backup", text: '{"header":"Київ"}\nthe rest\n' };

test("R4: a backup lies among the documents, then where the person chose", { tag: "@shell" }, async ({
  driver,
  page,
}) => {
  const folder = path.join(driver.filesFolder, "Variorum backups");
  expect(await ask(page, "backupFolder")).toEqual({ ok: true, value: folder });
  expect(await ask(page, "writeBackup", backup)).toEqual({ ok: true, value: null });
  expect(readFileSync(path.join(folder, backup.name), "utf8")).toBe(backup.text);
  expect(await ask(page, "readBackup", backup.name)).toEqual({ ok: true, value: backup.text });
  expect((await ask(page, "writeBackup", backup)).message).toContain("is there already");
  const chosen = path.join(driver.filesFolder, "elsewhere");
  mkdirSync(chosen);
  await driver.stubDialog("open", [chosen]);
  expect(await ask(page, "chooseBackupFolder")).toEqual({ ok: true, value: chosen });
  const again = await driver.relaunch();
  expect(await ask(again, "backupFolder")).toEqual({ ok: true, value: chosen });
  expect(await ask(again, "writeBackup", backup)).toEqual({ ok: true, value: null });
  const { value } = await ask(again, "listBackups");
  expect(value).toContainEqual({ name: backup.name, size: 31, firstLine: '{"header":"Київ"}' });
  expect(readdirSync(chosen).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("S13: the page reaches no file by a name", { tag: "@shell" }, async ({ driver, page }) => {
  for (const name of ["../witness.json", "/etc/passwd", "a/b.variorum-backup", "..\\a.variorum-backup"]) {
    expect((await ask(page, "readBackup", name)).ok).toBe(false);
    expect((await ask(page, "removeBackup", name)).ok).toBe(false);
    expect((await ask(page, "writeBackup", { name, text: "x" })).ok).toBe(false);
  }
  await expect.poll(() => readdirSync(driver.userData)).toContain("journal.ndjson");
});

test("R3: what stands behind a new head of the journal outlives SIGKILL", { tag: "@shell" }, async ({
  driver,
  page,
}) => {
  const readLines = async () => (await ask(page, "readJournal")).value as readonly string[];
  await expect.poll(async () => (await readLines()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  const before = await readLines();
  const added = '{"setAside":["by hand"]}';
  expect(await ask(page, "appendJournal", added)).toEqual({ ok: true, value: null });
  const head = [...before, '{"setAside":[]}'];
  expect(await ask(page, "replaceJournalHead", { count: before.length, first: before[0], lines: head })).toEqual({
    ok: true,
    value: null,
  });
  await driver.kill9();
  const lines = readFileSync(path.join(driver.userData, "journal.ndjson"), "utf8").split("\n");
  expect(lines.slice(0, head.length)).toEqual(head);
  expect(lines.slice(head.length)).toContain(added);
  await driver.relaunch();
});

test("R7: the shell tells how much room there is", { tag: "@shell" }, async ({ page }) => {
  const { value } = await ask(page, "readSpace");
  expect(value).toEqual({ free: expect.any(Number), journal: expect.any(Number) });
});
