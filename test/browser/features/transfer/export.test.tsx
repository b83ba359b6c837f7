import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FileRefused, type NoteTarget, readBundle } from "#core/index.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { ExportDialog } from "#features/transfer/ExportDialog.tsx";
import { TransferProvider, useTransfer } from "#features/transfer/TransferProvider.tsx";
import { Button } from "#ui/Button.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

async function openExport(name?: string): Promise<AWindow & { readonly close: () => void }> {
  const window = await openWindow(name === undefined ? {} : { name });
  const close = vi.fn<() => void>();
  await window.mount(
    <TransferProvider>
      <ExportDialog close={close} />
      <ExportNow />
    </TransferProvider>,
  );
  return Object.assign(window, { close });
}

/** The direct command, as the menu has it. */
function ExportNow() {
  const { exportJson } = useTransfer();
  return <Button onClick={() => void exportJson()}>Direct</Button>;
}

async function openDirect(name?: string): Promise<AWindow> {
  const window = await openWindow(name === undefined ? {} : { name });
  await window.mount(
    <TransferProvider>
      <ExportNow />
    </TransferProvider>,
  );
  return window;
}

const exportButton = page.getByRole("button", { name: /^Export/ });
const nameDialog = page.getByRole("dialog", { name: "Whose notes are these?" });
const nameOf = ({ session }: AWindow) => session.library.people.get(session.person)?.name;

describe("exporting notes", () => {
  it("says what goes out, and writes the bundle under a name that says whose it is", async () => {
    const window = await openExport("Ana Lovelace");
    await expect
      .element(page.getByText("Everything in the library: 4 reports, 3 highlights and 1 claim."))
      .toBeVisible();
    await exportButton.click();
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(1));
    const [saved] = window.host.saved;
    expect([saved?.kind, saved?.suggestedName]).toEqual(["bundle", "notes-ana-lovelace-2026-01-05.json"]);
    const answer = readBundle(saved?.bytes ?? new Uint8Array());
    if (!answer.ok) throw answer.refused;
    expect(answer.library.reports.size).toBe(4);
    expect(answer.header.exportedBy).toEqual([{ id: window.session.person, name: "Ana Lovelace" }]);
    expect(window.close).toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(window.notices.map(({ text }) => text)).toEqual(["Exported to notes-ana-lovelace-2026-01-05.json"]),
    );
  });

  it("writes both files where both are ticked, and none where none is", async () => {
    const window = await openExport("Ana");
    await page.getByRole("checkbox", { name: "For a colleague with Variorum" }).click();
    await expect.element(exportButton).toBeDisabled();
    await page.getByRole("checkbox", { name: "To read" }).click();
    await page.getByRole("checkbox", { name: "For a colleague with Variorum" }).click();
    await exportButton.click();
    await vi.waitFor(() => expect(window.host.saved.map(({ kind }) => kind)).toEqual(["bundle", "page"]));
    const html = new TextDecoder().decode(window.host.saved[1]?.bytes);
    expect(html).toContain("dozens of population centres have been liberated");
    expect(html).toMatch(/^<!doctype html>/i);
  });

  it("writes a part where one is offered and chosen, in every form, by claim", async () => {
    const window = await openWindow({ name: "Ana" });
    const one = window.view.highlights.filter(({ report }) => report.siglum === "B");
    await window.mount(
      <TransferProvider>
        <ExportDialog
          part={{ words: "What is filtered", highlights: one.map(({ highlight }) => highlight.id) }}
          close={() => undefined}
        />
      </TransferProvider>,
    );
    await expect.element(page.getByRole("radio", { name: "Everything in the library" })).toBeChecked();
    await page.getByRole("radio", { name: "What is filtered (1 highlight)" }).click();
    await expect.element(page.getByRole("radiogroup", { name: "To read, go by" })).not.toBeInTheDocument();
    for (const form of ["To read", "As Markdown", "As a table"])
      await page.getByRole("checkbox", { name: form }).click();
    await page.getByRole("radio", { name: "Claim", exact: true }).click();
    await expect.element(page.getByText("What a table leaves out")).toBeVisible();
    await expectAccessible();
    await exportButton.click();
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(4));
    const names = window.host.saved.map(({ kind, suggestedName }) => `${kind} ${suggestedName.split(".").at(-1)}`);
    expect(names).toEqual(["bundle json", "page html", "markdown md", "table csv"]);
    for (const { bytes } of window.host.saved) {
      const text = new TextDecoder().decode(bytes);
      expect(text).toContain("population centers");
      expect(text).not.toContain("population centres");
    }
  });

  it("tells where files land, where no place can be chosen", async () => {
    const window = await openWindow({ name: "Ana" });
    window.host.capabilities = { ...window.host.capabilities, choosesSavePlace: false };
    await window.mount(
      <TransferProvider>
        <ExportDialog close={() => undefined} />
      </TransferProvider>,
    );
    await expect.element(page.getByText("The files land in this browser’s downloads folder.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  });

  it("says why a file could not be written, and is silent where the person chose no place", async () => {
    const window = await openDirect("Ana");
    window.host.saves = new FileRefused("The disk is full.");
    await page.getByText("Direct").click();
    await vi.waitFor(() => expect(window.notices).toMatchObject([{ text: "The disk is full.", kind: "failed" }]));
    window.host.saves = false;
    await page.getByText("Direct").click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(window.notices).toHaveLength(1);
  });

  it.each([
    ["fails", () => Promise.reject(new Error("The disk is full.")), "Not saved on this computer: The disk is full."],
    ["never ends", () => new Promise<void>(() => {}), null],
  ])("hands on what is being written, also where saving %s", async (_, append, notice) => {
    const window = await openWindow({ name: "Ana" });
    const on: NoteTarget = { collection: "library", id: "library" };
    await window.mount(
      <TransferProvider>
        <NotesOn target={on} />
        <ExportNow />
      </TransferProvider>,
    );
    window.desk.write(on);
    await expect.element(page.getByRole("textbox", { name: "Note on the library" })).toHaveFocus();
    await window.session.settled();
    vi.spyOn(window.safety, "appendJournal").mockImplementation(append);
    await userEvent.keyboard("Not yet saved");
    await page.getByText("Direct").click();
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(1));
    expect(new TextDecoder().decode(window.host.saved[0]?.bytes)).toContain("Not yet saved");
    const told = () => window.notices.map(({ text }) => text).toSorted();
    await vi.waitFor(() =>
      expect(told()).toEqual(["Exported to notes-ana-2026-01-05.json", ...(notice === null ? [] : [notice])]),
    );
  });

  it("says why where anything else goes wrong", async () => {
    const window = await openDirect("Ana");
    vi.spyOn(window.host, "saveFile").mockRejectedValue(new Error("The window is gone."));
    await page.getByText("Direct").click();
    await vi.waitFor(() =>
      expect(window.notices).toMatchObject([{ text: "Nothing was exported. The window is gone.", kind: "failed" }]),
    );
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openExport("Ana");
    await expectAccessible();
  });
});

describe("the question for a name", () => {
  it("comes before the first export and never again", async () => {
    const window = await openDirect();
    await page.getByText("Direct").click();
    await expect.element(nameDialog).toBeVisible();
    await expect.element(page.getByRole("textbox", { name: "Your name" })).toHaveFocus();
    expect(window.host.saved).toEqual([]);
    await userEvent.keyboard("Ana{Enter}");
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(1));
    expect(nameOf(window)).toBe("Ana");
    await expect.element(page.getByText("Direct")).toHaveFocus();
    await expect.element(nameDialog).not.toBeInTheDocument();
    await page.getByText("Direct").click();
    await vi.waitFor(() => expect(window.host.saved).toHaveLength(2));
    await expect.element(nameDialog).not.toBeInTheDocument();
  });

  it("takes no empty name", async () => {
    const window = await openDirect();
    await page.getByText("Direct").click();
    await userEvent.keyboard("   {Enter}");
    await expect.element(page.getByText("Type a name, or a pseudonym.")).toBeVisible();
    expect(nameOf(window)).toBeUndefined();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect.element(page.getByRole("textbox", { name: "Your name" })).toHaveFocus();
  });

  it.each(["{Escape}", "Ana{Tab}{Enter}"])("leaves all as it was when it is cancelled (%s)", async (keys) => {
    const window = await openDirect();
    const before = window.session.library;
    await page.getByText("Direct").click();
    await expect.element(nameDialog).toBeVisible();
    await userEvent.keyboard(keys);
    await expect.element(nameDialog).not.toBeInTheDocument();
    expect(window.session.library).toBe(before);
    expect(window.host.saved).toEqual([]);
    expect(window.notices).toEqual([]);
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openDirect();
    await page.getByText("Direct").click();
    await userEvent.keyboard(" {Enter}");
    await expectAccessible();
  });
});
