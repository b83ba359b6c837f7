import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
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

  it("has nothing that axe finds, in both themes", async () => {
    await openDialog("A");
    await expectAccessible();
  });
});
