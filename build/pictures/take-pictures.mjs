// `npm run pictures`: the screenshots in docs/pictures, taken of the built app with the bundles of two made-up colleagues.
// Names of pictures as arguments take these alone.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "../scripts/find-chromium.mjs";
import { scenes } from "./scenes.mjs";

const port = 17899;
const folder = "docs/pictures";
const bundles = ["ana", "ben"].map((name) => `test/fixtures/bundles/${name}.json`);
const wanted = process.argv.slice(2);

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
  console.log(`${folder}/${name}.png`);
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
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    // A library of its own, so that no scene leaves anything to the next.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole("button", { name: "Got it" }).click();
    for (const file of bundles) await takeIn(page, file);
    await scene(page);
    await take(page, name);
    if (name === "read") {
      await page.emulateMedia({ colorScheme: "dark" });
      await take(page, "read-dark");
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.kill("SIGINT");
}
