import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../drivers/fixture.ts";

test("starts without a complaint from console or policy", async ({ page }) => {
  await expect(page).toHaveTitle(/Variorum/);
  await expect(page.locator("#root > *").first()).toBeVisible();
});

test("S2: the page has the bridge of its host, frozen, and nothing of Node or Electron", async ({ driver, page }) => {
  const found = await page.evaluate(() => {
    const scope = globalThis as unknown as Record<string, object | undefined>;
    const bridge = scope.variorum;
    return {
      powers: ["require", "process", "module", "global", "Buffer", "ipcRenderer", "electron"].filter(
        (name) => name in scope,
      ),
      keys: bridge ? Object.keys(bridge).sort() : [],
      isFrozen: Object.isFrozen(bridge),
    };
  });
  expect(found.powers).toEqual([]);
  expect(found.isFrozen).toBe(true);
  expect(found.keys).toEqual(
    driver.name === "browser"
      ? []
      : [
          "appendJournal",
          "finishClosing",
          "onClosing",
          "onCommand",
          "onFile",
          "openExternal",
          "openFiles",
          "platform",
          "readJournal",
          "readWitness",
          "saveFile",
          "showCommands",
          "writeWitness",
        ],
  );
});

test("S3: what was slipped into the page does not run and reaches nobody", async ({ driver, page }) => {
  const came = await page.evaluate(async () => {
    const scope = globalThis as unknown as Record<string, unknown>;
    const results: Record<string, boolean> = {};
    // The debugger lets its own call evaluate text; what comes after a pause is the page's.
    await new Promise((resolve) => setTimeout(resolve));
    const goesThrough = async (work: () => unknown) => {
      try {
        await work();
        return true;
      } catch {
        return false;
      }
    };
    await goesThrough(() => {
      const inline = document.createElement("div");
      inline.setAttribute("onclick", "globalThis.ranInline = true");
      inline.click();
    });
    results.inline = "ranInline" in scope;
    results.html = await goesThrough(() => {
      document.createElement("div").innerHTML = "<b>bold</b>";
    });
    results.eval = await goesThrough(() => scope.eval && (scope.eval as (text: string) => unknown)("1"));
    results.foreignFetch = await goesThrough(() => fetch("https://example.org/"));
    results.foreignPolicy = await goesThrough(() => {
      (scope.trustedTypes as { createPolicy(name: string, rules: object): unknown }).createPolicy("anything", {});
    });
    results.foreignWorker = await goesThrough(() => new Worker("data:text/javascript,1"));
    results.socket = await new Promise((resolve) => {
      try {
        const socket = new WebSocket("wss://example.org/");
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
        socket.onclose = () => resolve(false);
      } catch {
        resolve(false);
      }
    });
    results.frame = await new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.addEventListener("securitypolicyviolation", () => resolve(false), { once: true });
      frame.onload = () => setTimeout(() => resolve(true), 500);
      document.body.append(frame);
    });
    document.querySelector("iframe")?.remove();
    return Object.entries(results).flatMap(([name, hasCome]) => (hasCome ? [name] : []));
  });
  expect(came).toEqual([]);
  expect(driver.takeComplaints().length).toBeGreaterThan(0);
});

test("S7, S8: the page leads nowhere else", { tag: "@shell" }, async ({ driver, page }) => {
  const before = page.url();
  const pages = page.context().pages().length;
  await page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await page.waitForTimeout(300);
  await page.evaluate(() => void window.open("https://example.org/"));
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://example.org/";
    link.target = "_blank";
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => page.context().pages().length).toBe(pages);
  expect(page.url()).toBe(before);
  expect(await driver.openedExternally()).toEqual([]);
  driver.takeComplaints();
});

test("S14: a download is cancelled", { tag: "@electron" }, async ({ driver, page }) => {
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.txt";
    link.click();
  });
  await page.waitForTimeout(500);
  await expect(readFile(path.join(driver.filesFolder, "x.txt"))).rejects.toThrow();
});

test("the first start leaves a witness and a journal outside the database", async ({ driver, page }) => {
  const inShell = async () => ({
    witness: await readFile(path.join(driver.userData, "witness.json"), "utf8").catch(() => null),
    journal: await readFile(path.join(driver.userData, "journal.ndjson"), "utf8").catch(() => ""),
  });
  const inBrowser = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle("journal.ndjson").catch(() => null);
      return {
        witness: localStorage.getItem("variorum witness"),
        journal: (await (await file?.getFile())?.text()) ?? "",
      };
    });
  await expect(async () => {
    const { witness, journal } = await (driver.name === "browser" ? inBrowser() : inShell());
    expect(JSON.parse(witness ?? "null")).toMatchObject({ databaseId: expect.any(String) });
    expect(journal).toMatch(/^\{.*\}\n$/s);
  }).toPass({ timeout: 15_000 });
});

test("what the safety net acknowledged outlives SIGKILL", { tag: "@shell" }, async ({ driver, page }) => {
  const append = (line: string) =>
    page.evaluate(async (text) => {
      const { variorum } = window as unknown as { variorum: { appendJournal(line: string): Promise<{ ok: boolean }> } };
      return (await variorum.appendJournal(text)).ok;
    }, line);
  for (let index = 0; index < 5; index += 1) expect(await append(`{"kept":${index}}`)).toBe(true);
  await driver.kill9();
  const journal = await readFile(path.join(driver.userData, "journal.ndjson"), "utf8");
  const kept = journal.split("\n").filter((line) => line.startsWith('{"kept"'));
  expect(kept).toEqual([0, 1, 2, 3, 4].map((index) => `{"kept":${index}}`));
  await driver.relaunch();
});

test("starts again after closing and after SIGKILL", async ({ driver, page }) => {
  await expect(page.locator("#root > *").first()).toBeVisible();
  const second = await driver.relaunch();
  await expect(second.locator("#root > *").first()).toBeVisible();
  await driver.kill9();
  const third = await driver.relaunch();
  await expect(third.locator("#root > *").first()).toBeVisible();
});
