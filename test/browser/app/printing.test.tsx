import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addClaim, type ClaimId } from "#core/index.ts";
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

  it("prints the matrix while it stands open: all rows in their order, what narrows them, the signs", async () => {
    const { desk, session, sheets } = await openPrinting();
    const made = Array.from({ length: 80 }, (_, index) => `claim-${String(index).padStart(2, "0")}` as ClaimId);
    for (const newId of made)
      session.run((library) =>
        addClaim(library, { newId, kind: "statement", text: `The bridge stood, ${newId}`, person: session.person }),
      );
    desk.showView("matrix");
    await expect.element(page.getByRole("grid", { name: "81 claims × 4 reports" })).toBeVisible();
    // Not all of them are drawn on screen.
    expect(document.querySelectorAll(".matrix .matrix-row").length).toBeLessThan(60);
    await userEvent.keyboard("{Control>}{Shift>}p{/Shift}{/Control}");
    await expect.poll(() => sheets).toHaveLength(1);
    for (const words of [
      ...made,
      "Claims by reports",
      "81 claims × 4 reports",
      "no stance yet",
      "looked, nothing found",
    ])
      expect(sheets[0]).toContain(words);
    expect(sheets[0]).toMatch(/D · .*C · .*A · .*B · /su);
    // The worked claim, with its passages.
    expect(sheets[0]).toMatch(/supportsspeaker not setdozens of population centres have been liberated A ¶ 2/su);
    desk.matrix.filter({ text: "claim-07" });
    await expect.element(page.getByRole("grid", { name: "1 of 81 claims × 4 reports" })).toBeVisible();
    await page.getByRole("button", { name: "Hand on" }).click();
    await page.getByRole("menuitem", { name: /^Print…/ }).click();
    await expect.poll(() => sheets).toHaveLength(2);
    expect(sheets[1]).toContain("1 of 81 claims × 4 reports");
    expect(sheets[1]).toContain("with the words “claim-07”");
    expect(sheets[1]).not.toContain("claim-08");
    // A menu that is still closing keeps the keys.
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("print the matrix");
    await expect.element(page.getByRole("option", { name: /^Print the matrix of claims…/ })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => sheets).toHaveLength(3);
    expect(sheets[2]).toBe(sheets[1]);
    expect(dialog.query()).toBeNull();
    // Nothing of it stays, and the browser’s own command prints it too.
    expect(document.querySelector(".print-sheet")).toBeNull();
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("body > .print-sheet")).toHaveLength(1);
    expect(document.title).toBe("Claims by reports");
    dispatchEvent(new Event("afterprint"));
    await expect.poll(() => document.querySelector(".print-sheet")).toBeNull();
  });

  it("asks about reports everywhere else, and where the second one is still to be chosen", async () => {
    const { desk, report, sheets } = await openPrinting();
    desk.comparing.openCompare(report("A").report.id, null);
    await expect.element(page.getByRole("heading", { name: "Two reports beside each other" })).toBeVisible();
    await userEvent.keyboard("{Control>}{Shift>}p{/Shift}{/Control}");
    await expect.element(dialog).toBeVisible();
    expect(sheets).toEqual([]);
  });

  it("prints one thing: the dossier that stands open over a comparison, and the report where a comparison has nothing to lay out", async () => {
    const { desk, report } = await openPrinting();
    const a = report("A").report.id;
    desk.comparing.openCompare(a, report("B").report.id);
    await expect.element(page.getByRole("radio", { name: /^≈ 6 changed$/ })).toBeVisible();
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("Dossier of the claim");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.querySelectorAll("body > .print-sheet").length).toBe(1);
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("body > .print-sheet")).toHaveLength(1);
    expect(document.querySelector("body > .print-sheet")?.textContent).toMatch(/Dozens of settlements/);
    dispatchEvent(new Event("afterprint"));
    await userEvent.keyboard("{Escape}");
    desk.comparing.openCompare(a, a);
    await expect.poll(() => document.querySelector(".print-sheet")).toBeNull();
    await expect.element(page.getByRole("radio", { name: /changed$/ })).not.toBeInTheDocument();
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("body > .print-sheet")).toHaveLength(1);
    dispatchEvent(new Event("afterprint"));
  });
});
