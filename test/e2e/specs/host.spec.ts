import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectedPolicy } from "#test/unit/electron/expected-policy.ts";
import type { Driver } from "../drivers/driver.ts";
import { expect, test } from "../drivers/fixture.ts";

test("starts without a complaint from console or policy", async ({ page }) => {
  await expect(page).toHaveTitle(/Variorum/);
  await expect(page.locator("#root > *").first()).toBeVisible();
});

test("a violation of the policy is complained of, so that no spec passes over one", async ({ driver, page }) => {
  expect(driver.takeComplaints()).toEqual([]);
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => driver.takeComplaints().join("\n")).toContain("style-src 'self'");
  await page.evaluate(() => console.error("planted"));
  await expect.poll(() => driver.takeComplaints().join("\n")).toContain("planted");
  await page.evaluate(() => void Promise.reject(new Error("unheard")));
  await expect.poll(() => driver.takeComplaints().join("\n")).toContain("unheard");
});

test("S1: the page really runs with the guarded settings", { tag: "@electron" }, async ({ driver }) => {
  const windows = await driver.windowPreferences();
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
  });
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
          "backupFolder",
          "chooseBackupFolder",
          "finishClosing",
          "listBackups",
          "makePdf",
          "onClosing",
          "onCommand",
          "onFile",
          "openExternal",
          "openFiles",
          "platform",
          "readBackup",
          "readJournal",
          "readSpace",
          "readWitness",
          "removeBackup",
          "replaceJournalHead",
          "saveFile",
          "showCommands",
          "writeBackup",
          "writeWitness",
        ],
  );
});

test("S3: every answer of the host carries the policy, to the letter", async ({ page }) => {
  const policies = await page.evaluate(async () => {
    const script = document.querySelector("script[src]")?.getAttribute("src") ?? "";
    const answers = await Promise.all(["./", script].map((address) => fetch(address)));
    return answers.map((answer) => [answer.status, answer.headers.get("Content-Security-Policy")]);
  });
  expect(policies).toEqual([
    [200, expectedPolicy],
    [200, expectedPolicy],
  ]);
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
  expect((await complaints(driver, page)).length).toBeGreaterThan(0);
});

test("S7, S8: the page leads nowhere else", { tag: "@shell" }, async ({ driver, page }) => {
  const before = page.url();
  const pages = page.context().pages().length;
  const ways: readonly (() => void)[] = [
    () => {
      location.href = "https://example.org/href";
    },
    () => location.replace("data:text/html,replaced"),
    () => void window.open("https://example.org/open"),
    () => void window.open("about:blank"),
    () => {
      for (const target of ["_blank", "_self", "_top"]) {
        const link = document.createElement("a");
        link.href = "https://example.org/link";
        link.target = target;
        document.body.append(link);
        link.click();
        link.remove();
      }
    },
    () => {
      const form = document.createElement("form");
      form.action = "https://example.org/form";
      document.body.append(form);
      form.submit();
      form.remove();
    },
  ];
  for (const way of ways) {
    await page.evaluate(way);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  }
  await expect.poll(() => page.context().pages().length).toBe(pages);
  expect(await page.evaluate(() => document.querySelector("#root > *") !== null)).toBe(true);
  expect(await driver.openedExternally()).toEqual([]);
  expect((await complaints(driver, page)).join("\n")).toContain("form-action");
});

test("S14: a download is stopped, and a webview is only an unknown element", { tag: "@shell" }, async ({
  driver,
  page,
}) => {
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.txt";
    link.click();
    const view = document.createElement("webview");
    view.setAttribute("src", "https://example.org/webview");
    document.body.append(view);
  });
  await expect.poll(() => driver.downloads()).toEqual(["stopped"]);
  expect(await page.evaluate(() => "getWebContentsId" in (document.querySelector("webview") ?? {}))).toBe(false);
  expect(driver.requests()).not.toContain("https://example.org/webview");
});

test("S15: the shell aborts what the policy would have let out", { tag: "@shell" }, async ({ driver, page }) => {
  const failed = new Map<string, string>();
  page.on("requestfailed", (request) => failed.set(request.url(), request.failure()?.errorText ?? ""));
  const debugging = await page.context().newCDPSession(page);
  await debugging.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.evaluate(() => {
    void fetch("https://fetch.example/").catch(() => undefined);
    navigator.sendBeacon("https://beacon.example/", "x");
    new EventSource("https://events.example/");
    const image = document.createElement("img");
    image.src = "https://image.example/";
    const script = document.createElement("script");
    script.src = "https://script.example/";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "https://style.example/";
    document.body.append(image, script, style);
  });
  const foreign = ["fetch", "beacon", "events", "image", "script", "style"].map((name) => `https://${name}.example/`);
  await expect.poll(() => [...failed.keys()]).toEqual(expect.arrayContaining(foreign));
  for (const address of foreign) {
    expect(failed.get(address), address).toMatch(/^net::ERR_BLOCKED_BY_CLIENT/);
  }
  await complaints(driver, page);
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

/** All that was complained of so far. It comes over several processes, in order, so a last word is waited for. */
async function complaints(driver: Driver, page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  await page.evaluate(() => console.error("the last word"));
  await expect
    .poll(() => {
      heard.push(...driver.takeComplaints());
      return heard.join("\n");
    })
    .toContain("the last word");
  return heard.filter((text) => !text.includes("the last word"));
}
