import { readFile } from "node:fs/promises";
import { expect, test } from "../drivers/fixture.ts";
import { seeds } from "../pages/seeds.ts";
import { Variorum } from "../pages/variorum.ts";

test("each report stands in its pane to the character, and is copied so", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.hand.press("ControlOrMeta+I");
  for (const [siglum, file] of Object.entries(seeds)) {
    if (siglum > "B") await app.hand.click(app.siglum(siglum));
    const text = await readFile(file, "utf8");
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    await expect(app.pane(siglum).region).toBeVisible();
    expect(await app.pane(siglum).paragraphs(), siglum).toEqual(lines);
  }
  const text = await readFile(seeds.A, "utf8");
  const from = '"This week alone';
  const to = "Last month, referendums were held";
  await app.pane("A").selectFromTo(from, to);
  await expect(app.status).toContainText("characters selected");
  await app.hand.press("ControlOrMeta+C");
  await app.command("Add a report");
  const field = app.page.getByRole("textbox", { name: "Paste the text" });
  await field.focus();
  await app.hand.press("ControlOrMeta+V");
  await expect(field).toHaveValue(text.slice(text.indexOf(from), text.indexOf(to) + to.length));
});

test("reports open from the rail by click, by drag and by key, and up to six stand side by side", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.hand.press("ControlOrMeta+I");
  await app.hand.click(app.siglum("C"));
  await expect.poll(() => order(app)).toEqual(["A", "B", "C"]);
  await app.hand.carry(app.siglum("D"), app.pane("A").region, { x: 30, y: 300 });
  await expect.poll(() => order(app)).toEqual(["D", "A", "B", "C"]);
  await app.hand.press("Alt+W");
  await expect.poll(() => order(app)).toEqual(["A", "B", "C"]);
  await app.siglum("D").focus();
  await app.hand.press("Enter");
  await expect.poll(() => order(app)).toEqual(["A", "B", "C", "D"]);
  await app.hand.click(app.siglum("A"), { modifiers: ["ControlOrMeta"] });
  await app.pane("D").press("Open again beside");
  await expect.poll(() => order(app)).toEqual(["A", "B", "C", "D", "D", "A"]);
  await expect(app.pane("A", 1).region).toBeVisible();
  await expect(app.pane("D").region.getByRole("button", { name: "Open again beside" })).toBeDisabled();
  for (const width of await app.panes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))) {
    expect(width).toBeGreaterThanOrEqual(379);
  }
  await app.pane("D", 1).press("Close report D");
  await expect.poll(() => order(app)).toEqual(["A", "B", "C", "D", "A"]);
});

test("panes are resized, moved and maximised with mouse and keys", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  await app.hand.press("ControlOrMeta+I");
  const width = () => app.pane("A").width();
  const start = await width();

  const separator = app.page.getByRole("separator", { name: /^Resize/ });
  const box = await separator.boundingBox();
  if (box === null) throw new Error("The separator is not to be seen.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await app.hand.drag(middle, { ...middle, x: middle.x + 120 });
  await expect.poll(width).toBeGreaterThan(start + 100);
  const dragged = await width();
  await separator.focus();
  await app.hand.press("ArrowLeft");
  await expect.poll(width).toBeLessThan(dragged - 10);

  await app.pane("A").text.focus();
  await app.hand.press("Alt+Shift+ArrowRight");
  await expect.poll(() => order(app)).toEqual(["B", "A"]);
  await app.hand.carry(app.pane("A").region.getByText("outlet unknown"), app.pane("B").region, { x: 30, y: 300 });
  await expect.poll(() => order(app)).toEqual(["A", "B"]);

  await app.pane("B").press("Maximise pane");
  await expect.poll(() => order(app)).toEqual(["B"]);
  await app.hand.press("ControlOrMeta+Shift+M");
  await expect.poll(() => order(app)).toEqual(["A", "B"]);
  await app.pane("A").press("Close report A");
  await app.pane("B").press("Close report B");
  await expect(app.page.getByRole("heading", { name: "No report is open" })).toBeVisible();
});

test("find counts and steps through the hits of one pane", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const a = app.pane("A");
  const count = (await readFile(seeds.A, "utf8")).split(/russia/i).length - 1;
  await a.text.focus();
  await app.hand.press("ControlOrMeta+F");
  await expect(a.find).toBeFocused();
  await app.hand.type("russia");
  await expect(a.findCount).toHaveText(`1 of ${count}`);
  const top = await a.scrollTop();
  await app.hand.press("Shift+Enter");
  await expect(a.findCount).toHaveText(`${count} of ${count}`);
  await expect.poll(() => a.scrollTop()).toBeGreaterThan(top);
  await app.hand.press("Enter", "Enter");
  await expect(a.findCount).toHaveText(`2 of ${count}`);
  await app.hand.press("ControlOrMeta+A");
  await app.hand.type("Atlantis");
  await expect(a.findCount).toHaveText("not found");
  await app.hand.press("Escape");
  await expect(a.find).toBeHidden();
  await expect(a.text).toBeFocused();
});

test("a jump can be gone back from", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const a = app.pane("A");
  await a.scrollTo("Russian forces were destroying their reserves");
  await a.text.focus();
  const left = await a.topParagraph();
  await app.hand.click(app.inspector.highlight("dozens of population centres"));
  await expect.poll(() => a.topParagraph()).not.toBe(left);
  await app.hand.press("Alt+ArrowLeft");
  await expect.poll(() => a.topParagraph()).toBe(left);
  await app.hand.press("Alt+ArrowRight");
  await expect.poll(() => a.topParagraph()).not.toBe(left);
});

test("the box at the edge of a report follows what is in view, with reduced motion too", { tag: "@page" }, async ({
  driver,
}) => {
  const app = await Variorum.on(driver);
  const { page } = app;
  const pane = app.pane("A");
  const scroller = page.getByRole("group", { name: "Text of report A" });
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    await page.emulateMedia({ reducedMotion });
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(() => pane.distanceOfBox("top")).toBeLessThan(12);
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => pane.distanceOfBox("bottom")).toBeLessThan(12);
  }
});

test("the text grows and shrinks, and keeps its place", { tag: "@page" }, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const a = app.pane("A");
  const size = () =>
    a.text
      .locator(".para-text")
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  await a.scrollTo("Zelensky cited eight small towns");
  const top = await a.topParagraph();
  expect(await size()).toBe(17);
  await app.hand.press("ControlOrMeta+=", "ControlOrMeta+=");
  await expect.poll(size).toBe(19);
  await expect.poll(() => a.topParagraph()).toBe(top);
  await app.hand.press("ControlOrMeta+-");
  await expect.poll(size).toBe(18);
  await app.hand.press("ControlOrMeta+0");
  await expect.poll(size).toBe(17);
});

/** Sigla of the panes, from left to right. */
function order(app: Variorum): Promise<readonly string[]> {
  return app.panes.evaluateAll((panes) => panes.map((pane) => pane.getAttribute("aria-label")?.split(" · ")[0] ?? ""));
}
