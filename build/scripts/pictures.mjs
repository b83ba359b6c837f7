// `npm run pictures`: the screenshots in docs/pictures, taken of the built app with the bundles of two made-up colleagues.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./find-chromium.mjs";

const port = 17899;
const folder = "docs/pictures";
const bundles = ["ana", "ben"].map((name) => `test/fixtures/bundles/${name}.json`);

/** @param {import("playwright").Page} page @param {string} file */
async function takeIn(page, file) {
  await page.keyboard.press("ControlOrMeta+Shift+O");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Choose a file/ }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const name = page.getByRole("textbox", { name: "Your name" });
  await name
    .or(page.getByText(/^Imported/))
    .first()
    .waitFor();
  if (await name.isVisible()) {
    await name.fill("Chloe Marsh");
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.getByText(/^Imported/).waitFor();
  await page.getByRole("button", { name: "Close message", includeHidden: true }).click();
  await page.getByText(/^Imported/).waitFor({ state: "detached" });
}

/** @param {import("playwright").Page} page @param {string} name */
async function take(page, name) {
  await page.mouse.move(700, 890);
  await page.screenshot({ path: `${folder}/${name}.png` });
}

fs.mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ["build/scripts/start.mjs", "--browser", "--port", String(port)], {
  env: { ...process.env, BROWSER: "none" },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve) =>
  server.stdout.on("data", (said) => String(said).includes("is open at") && resolve(null)),
);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags() });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole("button", { name: "Got it" }).click();
  for (const file of bundles) await takeIn(page, file);
  await page.getByRole("tab", { name: /^Claims/ }).click();
  await page
    .getByRole("button", { name: /could not independently verify the date/ })
    .first()
    .click();
  await take(page, "read-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await take(page, "read-dark");
} finally {
  await browser.close();
  server.kill("SIGINT");
}
