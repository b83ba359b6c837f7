import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  type BundleAnswer,
  type BundleReader,
  type BundleReading,
  FileRefused,
  type OpenedFile,
  readBundle,
} from "#core/index.ts";
import { ImportDialog } from "#features/transfer/ImportDialog.tsx";
import { TransferProvider } from "#features/transfer/TransferProvider.tsx";
import ana from "#test/fixtures/bundles/ana.json?raw";
import { Button } from "#ui/Button.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";
import { fileOf } from "../../fake-host.ts";

interface Options {
  readonly file?: OpenedFile;
  readonly name?: string;
  readonly hasSamples?: boolean;
}

/** Answers when it is told to. */
class HeldReader implements BundleReader {
  cancelled = 0;
  readonly #held: (() => void)[] = [];

  read(bytes: Uint8Array): BundleReading {
    const answer = new Promise<BundleAnswer>((resolve) => this.#held.push(() => resolve(readBundle(bytes))));
    return { answer, cancel: () => (this.cancelled += 1) };
  }

  answer(index: number): void {
    this.#held[index]?.();
  }
}

async function openImport({
  file,
  ...options
}: Options = {}): Promise<AWindow & { readonly close: () => void; holdReading(): HeldReader }> {
  const window = await openWindow({ name: "Ben", ...options });
  window.ports.clock.now = () => Date.UTC(2027, 0, 1);
  const close = vi.fn<() => void>();
  await window.mount(
    <TransferProvider>
      <ImportDialog file={file} close={close} />
    </TransferProvider>,
  );
  const holdReading = () => {
    const held = new HeldReader();
    window.ports.bundles.read = (bytes) => held.read(bytes);
    return held;
  };
  return Object.assign(window, { close, holdReading });
}

/** As the app has it: mounted only while open. */
function ImportOnPress() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open import</Button>
      {isOpen ? <ImportDialog file={anaFile} close={() => setOpen(false)} /> : null}
    </>
  );
}

const anaFile = fileOf("notes-ana.json", ana);
const importButton = page.getByRole("button", { name: "Import", exact: true });
const choose = () => page.getByRole("button", { name: /^Choose a(nother)? file/ }).click();

describe("importing notes", () => {
  it("shows whose they are and how many of what, and changes nothing before it is told to", async () => {
    const window = await openImport();
    const before = window.session.library;
    const highlightsBefore = window.view.highlights.length;
    await expect.element(importButton).not.toBeInTheDocument();
    window.host.file = anaFile;
    await choose();
    await expect.element(page.getByText(/^Notes of Ana/)).toBeVisible();
    await expect.element(importButton).toHaveFocus();
    await expect.element(page.getByRole("term").first()).toHaveTextContent("Will be added");
    const added = page.getByRole("definition").first();
    await expect.element(added).toMatchTextContent(/highlights/);
    expect(window.session.library).toBe(before);
    await importButton.click();
    expect(window.close).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(window.notices).toMatchObject([{ kind: "done", action: { label: "Undo" } }]));
    const shown = Number(/(\d+) highlights/.exec(added.element().textContent)?.[1]);
    expect(window.view.highlights.length - highlightsBefore).toBe(shown);
  });

  it("can be taken back as one step", async () => {
    const window = await openImport({ file: anaFile });
    const before = window.view.highlights.length;
    await importButton.click();
    await vi.waitFor(() => expect(window.view.highlights.length).toBeGreaterThan(before));
    window.notices[0]?.action?.run();
    await vi.waitFor(() => expect(window.view.highlights).toHaveLength(before));
  });

  it("says that there is nothing to import where all of it is there", async () => {
    const window = await openImport({ file: anaFile });
    await importButton.click();
    await vi.waitFor(() => expect(window.notices).toHaveLength(1));
    window.host.file = anaFile;
    await choose();
    await expect.element(page.getByText("Everything in this file is in your library already.")).toBeVisible();
    await expect.element(importButton).not.toBeInTheDocument();
  });

  it("asks for a name first, and leaves all as it was where none is said", async () => {
    const window = await openWindow();
    window.ports.clock.now = () => Date.UTC(2027, 0, 1);
    await window.mount(
      <TransferProvider>
        <ImportDialog file={anaFile} close={() => undefined} />
      </TransferProvider>,
    );
    const before = window.session.library;
    await importButton.click();
    await expect.element(page.getByRole("dialog", { name: "Whose notes are these?" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(window.session.library).toBe(before);
    expect(window.notices).toEqual([]);
  });

  it("shows what hides in the name of whoever made the file", async () => {
    const text = ana.replace('"name": "Ana Petrova"', '"name": "Ana\\u202e avorteP"');
    await openImport({ file: fileOf("notes\u202enosj.ana", text) });
    await expect.element(page.getByText("Ana⟨U+202E⟩ avorteP")).toBeVisible();
  });

  it("refuses a wrong file with what and where; the library stays as it is", async () => {
    const window = await openImport({ hasSamples: false });
    const before = window.session.library;
    const wrong = JSON.parse(ana) as { body: { highlights: { passage: { start: unknown } }[] } };
    const [first] = wrong.body.highlights;
    if (first !== undefined) first.passage.start = "nine";
    window.host.file = fileOf("wrong.json", JSON.stringify(wrong));
    await choose();
    const alert = page.getByRole("dialog").getByRole("alert");
    await expect.element(alert).toMatchTextContent("“wrong.json” was not imported. Your library is unchanged.");
    await expect.element(alert).toMatchTextContent(/highlights\[0\]/);
    await expect.element(importButton).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Choose another file…" })).toHaveFocus();
    expect(window.session.library).toBe(before);
    await expectAccessible();
  });

  it("says why the host could not open a file, in the dialog", async () => {
    const window = await openImport();
    window.host.file = new FileRefused("“big.json” is larger than 256 MB.");
    await choose();
    await expect
      .element(page.getByRole("dialog").getByRole("alert"))
      .toMatchTextContent("“big.json” is larger than 256 MB. Your library is unchanged.");
    window.host.file = anaFile;
    await choose();
    await expect.element(importButton).toBeVisible();
  });

  it("says what it reads, and leaves off when it is told to", async () => {
    const window = await openImport();
    const bundles = window.holdReading();
    window.host.file = fileOf("slow.json", ana);
    await choose();
    await expect.element(page.getByText("Reading “slow.json”…")).toBeVisible();
    await expect.element(importButton).not.toBeInTheDocument();
    await expectAccessible();
    await page.getByRole("button", { name: "Stop reading" }).click();
    expect(bundles.cancelled).toBe(1);
    await expect.element(page.getByText("Reading “slow.json”…")).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Choose a file…" })).toHaveFocus();
  });

  it("reads what was chosen later, and drops what was chosen before", async () => {
    const window = await openImport();
    const bundles = window.holdReading();
    window.host.file = fileOf("slow.json", ana);
    await choose();
    await expect.element(page.getByText("Reading “slow.json”…")).toBeVisible();
    window.host.file = fileOf("wrong.json", "{");
    await page.getByRole("button", { name: "Choose another file…" }).click();
    expect(bundles.cancelled).toBe(1);
    bundles.answer(0);
    bundles.answer(1);
    await expect
      .element(page.getByRole("dialog").getByRole("alert"))
      .toMatchTextContent(/“wrong\.json” was not imported/);
    await expect.element(importButton).not.toBeInTheDocument();
  });

  it("leaves off where the dialog goes", async () => {
    const window = await openWindow({ name: "Ben" });
    const bundles = new HeldReader();
    Object.assign(window.ports, { bundles });
    await window.mount(
      <TransferProvider>
        <ImportOnPress />
      </TransferProvider>,
    );
    await page.getByText("Open import").click();
    await expect.element(page.getByText("Reading “notes-ana.json”…")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(bundles.cancelled).toBe(1));
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });

  it("refuses what is dated ahead of the clock", async () => {
    const window = await openWindow({ name: "Ben" });
    window.ports.clock.now = () => Date.UTC(2020, 0, 1);
    await window.mount(
      <TransferProvider>
        <ImportDialog file={anaFile} close={() => undefined} />
      </TransferProvider>,
    );
    await expect
      .element(page.getByRole("dialog").getByRole("alert"))
      .toMatchTextContent(/days ahead of this computer's clock/);
  });

  it("starts on Import where the file was handed over", async () => {
    await openImport({ file: anaFile });
    await expect.element(importButton).toHaveFocus();
  });

  it.each(["Ben", undefined])("gives the focus back to where it was (name: %s)", async (name) => {
    const window = await openWindow(name === undefined ? {} : { name });
    window.ports.clock.now = () => Date.UTC(2027, 0, 1);
    await window.mount(
      <TransferProvider>
        <ImportOnPress />
      </TransferProvider>,
    );
    await page.getByText("Open import").click();
    await importButton.click();
    if (name === undefined) {
      await expect.element(page.getByRole("textbox", { name: "Your name" })).toHaveFocus();
      await userEvent.keyboard("Ben{Enter}");
    }
    await vi.waitFor(() => expect(window.notices).toHaveLength(1));
    await expect.element(page.getByText("Open import")).toHaveFocus();
  });

  it("has nothing that axe finds, in both themes, with a preview", async () => {
    await openImport({ file: anaFile });
    await expect.element(importButton).toBeVisible();
    await expectAccessible();
  });
});
