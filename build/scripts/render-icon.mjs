// Draws build/icons/icon.png (1024 px, clear corners) from icon.svg with the Chromium that the tests use. Run after changing the drawing.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./find-chromium.mjs";

const icons = new URL("../icons/", import.meta.url);
const size = 1024;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags() });
const page = await browser.newPage({ viewport: { width: size, height: size } });
const drawing = readFileSync(new URL("icon.svg", icons)).toString("base64");
await page.setContent(
  `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
);
await page.screenshot({ path: fileURLToPath(new URL("icon.png", icons)), omitBackground: true });
await browser.close();
