// What is shown in docs/pictures: each scene begins in the reading view with nothing open, and leaves the app as it is to be seen.
import fs from "node:fs";

/** @typedef {import("playwright").Page} Page @typedef {(page: Page) => Promise<void>} Scene */

/** @param {Page} page @param {string} words enough of a command's name to be the first that is found */
async function command(page, words) {
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("combobox", { name: /^Commands/ }).fill(words);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: /^Commands/ }).waitFor({ state: "hidden" });
}

/** @param {Page} page @param {RegExp} name */
const openTab = (page, name) => page.getByRole("tab", { name }).click();

/** Report A as it reads after a correction. */
function correctedText() {
  return fs
    .readFileSync("seeds/000_7a0c050c0d00cf7d.txt", "utf8")
    .replace("dozens of population centres have been liberated", "dozens of towns and villages have been liberated")
    .replace(" Reuters could not independently verify his statements.", "");
}

/** By the name of the picture. @type {Readonly<Record<string, Scene>>} */
export const scenes = {
  async read(page) {
    await openTab(page, /^Claims/);
    await page
      .getByRole("button", { name: /could not independently verify the date/ })
      .first()
      .click();
  },
  async marking(page) {
    await page.getByText("Ukrainian forces retook several villages").first().dblclick();
    await page
      .getByRole("toolbar", { name: /selection/i })
      .first()
      .waitFor();
  },
  async inspector(page) {
    await openTab(page, /^Highlights/);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("option").first().waitFor();
  },
  async claims(page) {
    await openTab(page, /^Claims/);
    await page
      .getByRole("button", { name: /^How much territory/ })
      .first()
      .click();
  },
  async notes(page) {
    await openTab(page, /^Notes/);
  },
  async codebook(page) {
    await command(page, "Codebook");
    await page.getByRole("treeitem").first().waitFor();
  },
  async sources(page) {
    await command(page, "Sources");
    await page.getByRole("heading", { name: "Passages" }).or(page.getByRole("region")).first().waitFor();
  },
  async reports(page) {
    await command(page, "All reports as a table");
    await page.getByRole("grid", { name: "Reports" }).waitFor();
  },
  async matrix(page) {
    await command(page, "Matrix of claims");
    await page.keyboard.press("ControlOrMeta+I");
    await page.getByRole("grid").waitFor();
  },
  async dossier(page) {
    await command(page, "Matrix of claims");
    await page.getByRole("row").getByRole("rowheader").first().getByRole("button").first().click();
    await page.getByRole("dialog", { name: "Dossier" }).waitFor();
  },
  async parallels(page) {
    await page
      .getByRole("button", { name: /^Also in B/ })
      .first()
      .focus();
  },
  async search(page) {
    await page.keyboard.press("ControlOrMeta+Shift+F");
    await page.getByRole("textbox", { name: "Search everything" }).fill("liberated");
    await page.getByRole("button", { name: "Mark all hits…" }).waitFor();
  },
  async history(page) {
    await command(page, "History of the library");
    await page.getByRole("dialog").waitFor();
  },
  async "handing-on"(page) {
    await command(page, "Export notes…");
    await page.getByRole("dialog").waitFor();
  },
  async variants(page) {
    await page.getByText("dozens of population centres").first().dblclick();
    await page
      .getByRole("toolbar", { name: /selection/i })
      .first()
      .waitFor();
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "B ¶ 3", exact: true }).waitFor();
  },
  async compare(page) {
    await command(page, "Compare report A with another");
    await page.getByRole("radio", { name: /[1-9] changed$/ }).waitFor();
  },
  async editions(page) {
    await command(page, "New edition of report A");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Paste the text" }).fill(correctedText());
    await dialog.getByRole("button", { name: "See what changed" }).click();
    await dialog.getByRole("region", { name: "What changed" }).waitFor();
  },
  async figures(page) {
    await command(page, "Figures");
    await page.getByRole("grid").or(page.getByRole("table")).first().waitFor();
  },
  async suggestions(page) {
    await openTab(page, /^Suggested/);
    await page
      .getByRole("button", { name: /^Accept/ })
      .first()
      .waitFor();
  },
};
