import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

const dialog = page.getByRole("dialog", { name: "Print" });

/** The app beside a printer, and the words on each sheet that it was given. */
async function openPrinting() {
  const app = await openApp();
  const sheets: string[] = [];
  vi.spyOn(app.output, "print").mockImplementation(() => {
    dispatchEvent(new Event("beforeprint"));
    sheets.push([...document.querySelectorAll("body > .print-sheet")].map((sheet) => sheet.textContent).join("\n"));
    dispatchEvent(new Event("afterprint"));
  });
  return { ...app, sheets };
}

describe("the command to print", () => {
  it("prints the comparison while two reports stand beside each other, by its key and in the palette, which says so", async () => {
    const { desk, report, sheets } = await openPrinting();
    desk.comparing.openCompare(report("A").report.id, report("B").report.id);
    await expect.element(page.getByRole("radio", { name: /^≈ 6 changed$/ })).toBeVisible();
    await userEvent.keyboard("{Control>}{Shift>}p{/Shift}{/Control}");
    await expect.poll(() => sheets).toHaveLength(1);
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("compared");
    await expect.element(page.getByRole("option", { name: /^Print A and B compared…/ })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => sheets).toHaveLength(2);
    for (const words of sheets) expect(words).toMatch(/A · .*B · .*≈ changed/su);
    expect(dialog.query()).toBeNull();
  });

  it("asks about reports everywhere else, and where the second one is still to be chosen", async () => {
    const { desk, report, sheets } = await openPrinting();
    desk.comparing.openCompare(report("A").report.id, null);
    await expect.element(page.getByRole("heading", { name: "Two reports beside each other" })).toBeVisible();
    await userEvent.keyboard("{Control>}{Shift>}p{/Shift}{/Control}");
    await expect.element(dialog).toBeVisible();
    expect(sheets).toEqual([]);
  });
});
