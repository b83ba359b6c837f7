import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ownValues, setOwnField } from "#core/index.ts";
import { DescribeReportDialog } from "#features/library/DescribeReportDialog.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

async function openDialog(siglum: string): Promise<AWindow & { readonly close: () => void }> {
  const window = await openWindow();
  const close = vi.fn<() => void>();
  await window.mount(
    <DescribeReportDialog report={window.report(siglum).report.id} notes={<p>No notes.</p>} close={close} />,
  );
  return Object.assign(window, { close });
}

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const save = () => page.getByRole("button", { name: "Save" }).click();

describe("describing a report", () => {
  it("shows what is known, with reasons, and what is not", async () => {
    await openDialog("A");
    await expect
      .element(page.getByRole("dialog", { name: "Report A" }))
      .toHaveAccessibleDescription(/000_7a0c050c0d00cf7d\.txt, UTF-8, 2,111 characters/);
    await expect.element(field("Published")).toHaveValue("5 Oct 2022");
    await expect
      .element(field("Published: inferred from"))
      .toHaveValue(expect.stringContaining("Reports words of Wednesday"));
    await expect.element(field("Outlet")).toBeDisabled();
    await expect.element(page.getByText("No notes.")).toBeVisible();
  });

  it("writes nothing where nothing was changed: no step to undo", async () => {
    const window = await openDialog("D");
    const before = window.session.library;
    await save();
    expect(window.close).toHaveBeenCalledOnce();
    expect(window.session.library).toBe(before);
  });

  it("writes what was changed and leaves the rest, in one step that can be undone", async () => {
    const window = await openDialog("D");
    const before = window.report("D").report;
    await page.getByRole("combobox", { name: "Agency or credit: basis" }).click();
    await page.getByRole("option", { name: "Confirmed" }).click();
    await field("Agency or credit").fill("AFP");
    await save();
    const { report } = window.report("D");
    expect(report.agency).toEqual({ value: "AFP", basis: "confirmed" });
    expect(report.published).toEqual(before.published);
    expect(window.session.state.undo).toBe("describe report D");
    await window.session.undo();
    expect(window.report("D").report.agency).toEqual({ basis: "unknown" });
  });

  it("keeps the dialog open while something is wrong", async () => {
    const window = await openDialog("B");
    await field("Published").fill("31 Feb 2022");
    await save();
    expect(window.close).not.toHaveBeenCalled();
    await expect.element(field("Published")).toHaveFocus();
    await expect.element(field("Published")).toBeInvalid();
  });

  it("asks before changes are thrown away, and not where there are none", async () => {
    const window = await openDialog("B");
    await field("Headline").fill("Another headline");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("alertdialog", { name: "Discard these changes?" })).toBeVisible();
    await page.getByRole("button", { name: "Keep editing" }).click();
    await expect.element(field("Headline")).toHaveValue("Another headline");
    await field("Headline").fill(window.report("B").title.text);
    await userEvent.keyboard("{Escape}");
    expect(window.close).toHaveBeenCalledOnce();
  });

  it("unsets a field by emptying it", async () => {
    const window = await openDialog("B");
    await field("Headline").clear();
    await save();
    expect(window.report("B").title.isHeadline).toBe(false);
    expect(window.report("B").report.headline).toBeUndefined();
  });

  it("takes a field of one’s own by keys, suggests what is in use, and is one step to undo", async () => {
    const window = await openDialog("B");
    const run = (siglum: string, name: string, value: string) =>
      window.session.run((library) =>
        setOwnField(library, { reports: [window.report(siglum).report.id], name, value }),
      );
    run("A", "Side", "Ukrainian");
    await expect.element(page.getByRole("combobox", { name: "Side" })).toHaveValue("");
    (page.getByRole("button", { name: "Add a field" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}Genre{Enter}");
    await expect.element(page.getByRole("combobox", { name: "Genre" })).toHaveFocus();
    await userEvent.keyboard("speech");
    await page.getByRole("combobox", { name: "Side" }).fill("ukr");
    await expect.element(page.getByRole("option", { name: "Ukrainian" })).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.element(page.getByRole("combobox", { name: "Side" })).toHaveValue("Ukrainian");
    await expectAccessible();
    await save();
    expect(ownValues(window.report("B").report)).toEqual([
      ["Genre", "speech"],
      ["Side", "Ukrainian"],
    ]);
    await window.session.undo();
    expect(ownValues(window.report("B").report)).toEqual([]);
  });

  it("renames a field in every report and takes it away, at once and with undo", async () => {
    const window = await openDialog("B");
    const reports = ["A", "B"].map((siglum) => window.report(siglum).report.id);
    window.session.run((library) => setOwnField(library, { reports, name: "side", value: "x" }));
    await page.getByRole("button", { name: "More about field side" }).click();
    await page.getByRole("menuitem", { name: "Rename everywhere…" }).click();
    await page.getByRole("combobox", { name: "New name, in every report" }).fill("Camp");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("combobox", { name: "Camp" })).toBeVisible();
    expect(ownValues(window.report("A").report)).toEqual([["Camp", "x"]]);
    await page.getByRole("button", { name: "More about field Camp" }).click();
    await page.getByRole("menuitem", { name: /^Take away everywhere/ }).click();
    expect(ownValues(window.report("A").report)).toEqual([]);
    expect(window.notices.at(-1)?.text).toBe("Removed field “Camp” from 2 reports");
    await save();
    expect(ownValues(window.report("B").report)).toEqual([]);
  });

  it("says why a name can’t be given, and keeps what was typed", async () => {
    const window = await openDialog("B");
    await page.getByRole("button", { name: "Add a field" }).click();
    await userEvent.keyboard("outlet{Enter}Somewhere");
    await save();
    expect(window.close).not.toHaveBeenCalled();
    expect(window.notices.at(-1)?.text).toMatch(/^Every report has “Outlet” already/);
    await expect.element(page.getByRole("combobox", { name: "outlet" })).toHaveValue("Somewhere");
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openDialog("A");
    await expectAccessible();
  });
});
