import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FileRefused, type OpenedFile } from "#core/index.ts";
import { AddReportDialog } from "#features/library/AddReportDialog.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";
import { fileOf } from "../../fake-host.ts";

const text = "Line one  \n\nمرحبا 👩‍👩‍👧‍👦 e\u0301 \tend";
const cyrillic = Uint8Array.from([
  0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x2c, 0x20, 0xfd, 0xf2, 0xee, 0x20, 0xf2, 0xe5, 0xea,
  0xf1, 0xf2,
]);

async function openDialog(file?: OpenedFile): Promise<AWindow & { readonly close: () => void }> {
  const window = await openWindow();
  const close = vi.fn<() => void>();
  await window.mount(<AddReportDialog file={file} close={close} />);
  return Object.assign(window, { close });
}

const add = () => page.getByRole("button", { name: "Add report", exact: true }).click();
const discard = page.getByRole("button", { name: "Discard" });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });

/** On what lies around the dialog. */
async function pressOutside(): Promise<void> {
  await page.elementLocator(document.documentElement).click({ position: { x: 4, y: 4 } });
}

async function chooseBasis(of: string, basis: string): Promise<void> {
  await page.getByRole("combobox", { name: `${of}: basis` }).click();
  await page.getByRole("option", { name: basis }).click();
}

describe("adding a report", () => {
  it("takes a pasted text to the character, with what was said of it, and opens it", async () => {
    const window = await openDialog();
    await field("Paste the text").fill(text);
    await field("Outlet").fill("The Age");
    await chooseBasis("Byline", "Unknown");
    await field("Published").fill("3–5 October 2022");
    await add();
    expect(window.close).toHaveBeenCalledOnce();
    const { report, edition } = window.report("E");
    expect(edition.text).toBe(text);
    expect(edition.origin).toMatchObject({ name: null, encoding: "utf-8" });
    expect(report.outlet).toEqual({ value: "The Age", basis: "given" });
    expect(report.byline).toEqual({ basis: "unknown" });
    expect(report.published).toEqual({ from: "2022-10-03", to: "2022-10-05", granularity: "range", basis: "given" });
    expect(report.headline).toBeUndefined();
    expect(window.desk.state.panes.map((pane) => pane.report)).toContain(report.id);
  });

  it("says what is missing, and puts the focus there", async () => {
    const window = await openDialog();
    await add();
    await expect.element(page.getByText("Paste a text, or open a file.")).toBeVisible();
    await expect.element(field("Paste the text")).toHaveFocus();
    expect(window.close).not.toHaveBeenCalled();
    await userEvent.keyboard("Some words");
    await expect.element(page.getByText("Paste a text, or open a file.")).not.toBeInTheDocument();
  });

  it("says at its own line what is wrong with a date and with a reason", async () => {
    const window = await openDialog();
    await field("Paste the text").fill("Some words");
    await field("Published").fill("Tuesday");
    await chooseBasis("Published", "Inferred");
    await add();
    await expect.element(field("Published")).toHaveAccessibleDescription(/Write a date as 5 Oct 2022/);
    await field("Published").fill("4 Oct 2022");
    await expect.element(field("Published: inferred from")).toHaveAccessibleDescription(/Say in a few words/);
    await field("Published: inferred from").fill("the weekday");
    await add();
    expect(window.report("E").report.published).toMatchObject({
      from: "2022-10-04",
      basis: "inferred",
      reason: "the weekday",
    });
  });

  it("takes what is emptied again as not said", async () => {
    const window = await openDialog();
    await field("Paste the text").fill("Some words");
    await field("Outlet").fill("The Age");
    await field("Outlet").clear();
    await add();
    expect(window.report("E").report.outlet).toBeUndefined();
  });

  it("says in the dialog that a text is there already, until other words are typed", async () => {
    const window = await openDialog();
    await field("Paste the text").fill(window.report("B").edition.text);
    await add();
    await expect
      .element(page.getByRole("dialog").getByRole("alert"))
      .toMatchTextContent("already in the library, as report B");
    expect(window.close).not.toHaveBeenCalled();
    await field("Paste the text").fill("Other words");
    await expect.element(page.getByRole("dialog").getByRole("alert")).not.toBeInTheDocument();
  });

  it("leaves the library as it is when it is cancelled", async () => {
    const window = await openDialog();
    const before = window.session.library;
    await field("Paste the text").fill("Some words");
    await page.getByRole("button", { name: "Cancel" }).click();
    await discard.click();
    expect(window.close).toHaveBeenCalledOnce();
    expect(window.session.library).toBe(before);
  });

  it("stays as it is when one presses outside, with nothing typed too", async () => {
    const window = await openDialog();
    await expect.element(field("Paste the text")).toBeVisible();
    await pressOutside();
    await field("Outlet").fill("The Age");
    await pressOutside();
    await expect.element(field("Outlet")).toHaveValue("The Age");
    await expect.element(discard).not.toBeInTheDocument();
    expect(window.close).not.toHaveBeenCalled();
  });

  it.each([
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["Close", () => page.getByRole("button", { name: "Close" }).click()],
    ["Cancel", () => page.getByRole("button", { name: "Cancel" }).click()],
  ])("asks before %s throws away what was typed, and keeps it where one goes on", async (_name, leave) => {
    const window = await openDialog();
    await field("Paste the text").fill("Some words");
    await field("Outlet").fill("The Age");
    await leave();
    await expect.element(page.getByRole("alertdialog", { name: "Discard this report?" })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Keep editing" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(discard).not.toBeInTheDocument();
    await expect.element(field("Paste the text")).toHaveValue("Some words");
    await expect.element(field("Outlet")).toHaveValue("The Age");
    expect(window.close).not.toHaveBeenCalled();
    await leave();
    await discard.click();
    expect(window.close).toHaveBeenCalledOnce();
  });

  it("closes without a question where nothing was typed", async () => {
    const window = await openDialog();
    await expect.element(field("Paste the text")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(window.close).toHaveBeenCalledOnce();
  });

  it("does not grow with a long text", async () => {
    await openDialog();
    await expect.element(field("Paste the text")).toBeVisible();
    const height = () => page.getByRole("dialog").element().getBoundingClientRect().height;
    const before = height();
    await field("Paste the text").fill("A line\n".repeat(100));
    expect(height()).toBe(before);
  });
});

describe("adding a report from a file", () => {
  it("tells the encoding that was guessed, and reads it again in another", async () => {
    const window = await openDialog();
    window.host.file = fileOf("привет.txt", cyrillic);
    await page.getByRole("button", { name: /Open a .txt/ }).click();
    await expect.element(page.getByText("привет.txt")).toBeVisible();
    expect(window.host.asked).toEqual([{ kind: "report", canChooseSeveral: false }]);
    await expect.element(page.getByText(/A guess from the bytes/)).toBeVisible();
    await page.getByRole("combobox", { name: "Encoding" }).click();
    await page.getByRole("option", { name: "Cyrillic (Windows-1251)" }).click();
    await expect.element(page.getByText("Привет мир, это текст")).toBeVisible();
    await page.getByRole("combobox", { name: "Encoding" }).click();
    await page.getByRole("option", { name: "UTF-8" }).click();
    await expect.element(page.getByRole("dialog").getByRole("alert")).toMatchTextContent("can't be read as utf-8");
    await expect.element(page.getByText("Привет мир, это текст")).toBeVisible();
    await add();
    expect(window.report("E").edition).toMatchObject({
      text: "Привет мир, это текст",
      origin: { name: "привет.txt", encoding: "windows-1251" },
    });
  });

  it("reads a file that the system handed over", async () => {
    await openDialog(fileOf("a.md", "# Title"));
    await expect.element(page.getByText("Certain: the bytes allow no other.")).toBeVisible();
    await expect.element(page.getByText("# Title")).toBeVisible();
  });

  it.each([
    ["that is no text", fileOf("a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])), "“a.png” is not a text file"],
    ["that the host refuses", new FileRefused("“a.txt” can't be opened."), "“a.txt” can't be opened."],
  ])("says what is wrong with one %s, and lets the person go on", async (_name, file, why) => {
    const window = await openDialog();
    window.host.file = file;
    await page.getByRole("button", { name: /Open a .txt/ }).click();
    await expect.element(page.getByRole("dialog").getByRole("alert")).toMatchTextContent(why);
    await expect.element(field("Paste the text")).toBeVisible();
  });

  it("has nothing that axe finds, in both themes, with a file, problems and a reason", async () => {
    await openDialog(fileOf("привет.txt", cyrillic));
    await expect.element(page.getByText("привет.txt")).toBeVisible();
    await field("Outlet").fill("The Age");
    await chooseBasis("Outlet", "Inferred");
    await add();
    await expect.element(field("Outlet: inferred from")).toHaveFocus();
    await expectAccessible();
  });
});
