import { expect, test } from "../drivers/fixture.ts";
import { Variorum } from "../pages/variorum.ts";

test("by mouse: what is filtered goes out as bundle, page, Markdown and table, and nothing else", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand } = app;
  await hand.fill(app.inspector.region.getByRole("textbox", { name: "Find in highlights" }), "centers");
  await hand.press("ControlOrMeta+E");
  const dialog = app.dialog("Export notes");
  await hand.click(dialog.getByRole("radio", { name: "What is filtered (1 highlight)" }));
  for (const form of ["To read", "As Markdown", "As a table"])
    await hand.click(dialog.getByRole("checkbox", { name: form }));
  await hand.click(dialog.getByRole("radio", { name: "Claim", exact: true }));
  const files = [];
  for (const ending of ["json", "html", "md", "csv"]) files.push(await app.willSave(`part.${ending}`));
  await hand.click(dialog.getByRole("button", { name: /^Export/ }));
  await app.sayName("Ana Petrova");
  const saved = [];
  for (const file of files) saved.push((await driver.savedFile(file)).toString());
  for (const text of saved) {
    expect(text).toContain("dozens of population centers have been liberated");
    expect(text).not.toContain("dozens of population centres have been liberated");
  }
  const [bundle, page, markdown, table] = saved;
  expect(JSON.parse(bundle ?? "").header).toMatchObject({ scope: "part", counts: { reports: 1, highlights: 1 } });
  expect(page).toContain("Left out of this part");
  expect(markdown).toContain("> dozens of population centers have been liberated");
  expect(table?.trimEnd().split("\r\n")).toHaveLength(2);
});

test("with keys alone: a passage is copied as a Chicago note, and its report is laid out for paper", {
  tag: "@page",
}, async ({ driver, page }) => {
  const app = await Variorum.on(driver);
  const { hand } = app;
  await page.evaluate(() => {
    const seen: { copied: string; printed: number } = Object.assign(globalThis, { copied: "", printed: 0 });
    navigator.clipboard.write = async ([item]) => {
      seen.copied = (await (await item?.getType("text/plain"))?.text()) ?? "";
    };
    globalThis.print = () => {
      seen.printed += 1;
    };
  });
  const seen = <K extends "copied" | "printed">(key: K) =>
    page.evaluate((name) => (globalThis as unknown as Record<string, unknown>)[name], key);
  await hand.press("]");
  await expect(app.inspector.highlight("dozens of population centres")).toHaveAttribute("aria-expanded", "true");
  await app.command("Copy as: Chicago note");
  await expect(app.message("Copied with its source: Chicago note")).toBeVisible();
  expect(await seen("copied")).toMatch(
    /^“dozens of population centres have been liberated”\n\n\[Reuters\?\], untitled report beginning “KRAMATORSK.*,” \[October 5, 2022\?\], para\. 2 \(A\)\.$/,
  );
  await app.command("Print");
  await expect(app.dialog("Print")).toBeVisible();
  await app.tabTo(app.dialog("Print").getByRole("button", { name: "Print…" }));
  await hand.press("Enter");
  await expect.poll(() => seen("printed")).toBe(1);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".print-sheet");
  await expect(sheet.getByRole("heading", { level: 1 })).toContainText("KRAMATORSK");
  await expect(sheet).toContainText("dozens of population centres have been liberateda. These are in Kherson");
  await expect(app.pane("A").region).toBeHidden();
});
