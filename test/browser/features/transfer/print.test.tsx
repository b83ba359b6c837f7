import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { HighlightId } from "#core/index.ts";
import { NoteText } from "#features/notes/NoteText.tsx";
import { PrintDialog } from "#features/transfer/print/PrintDialog.tsx";
import { PrintProvider } from "#features/transfer/print/PrintProvider.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

async function openPrint(filtered: readonly HighlightId[] | null = null): Promise<AWindow> {
  const window = await openWindow({ name: "Ana" });
  window.desk.activate(window.desk.state.panes[0]?.id ?? "");
  await window.mount(
    <PrintProvider renderNote={(content) => <NoteText content={content} />}>
      <PrintDialog filtered={filtered} close={() => undefined} />
    </PrintProvider>,
  );
  return window;
}

const sheet = () => document.querySelector(".print-sheet");
const paragraphs = () => [...(sheet()?.querySelectorAll(".print-row > p") ?? [])].map(wordsOf);

/** What is read, letters and numbers aside. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll("sup")) sign.remove();
  return copy.textContent ?? "";
}

describe("printing", () => {
  it("lays out the active report to the character, out of sight, and opens the system's dialog", async () => {
    const window = await openPrint();
    const title = document.title;
    await page.getByRole("button", { name: "Print…" }).click();
    await vi.waitFor(() => expect(window.output.printed).toHaveLength(1));
    const report = window.report("A");
    expect(paragraphs()).toEqual(report.paragraphs.map(({ start, end }) => report.edition.text.slice(start, end)));
    expect(getComputedStyle(sheet() as Element).display).toBe("none");
    expect(document.title).toMatch(/^A /);
    expect(sheet()?.querySelector(".print-legend")?.textContent).toBe("aTerritorybVerification");
    dispatchEvent(new Event("afterprint"));
    await vi.waitFor(() => expect(sheet()).toBeNull());
    expect([document.title, document.adoptedStyleSheets.length]).toEqual([title, 0]);
  });

  it("prints the open reports, and of the highlights only what is filtered", async () => {
    const window = await openPrint([]);
    await page.getByRole("radio", { name: "The open reports" }).click();
    await page.getByRole("checkbox", { name: "Only what is filtered (0 highlights)" }).click();
    await page.getByRole("button", { name: "Print…" }).click();
    await vi.waitFor(() => expect(window.output.printed).toHaveLength(1));
    expect([...(sheet()?.querySelectorAll(".print-siglum") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "A",
      "B",
    ]);
    expect(sheet()?.querySelectorAll(".print-mark")).toHaveLength(0);
  });

  it("is what the browser's own print command gets, too", async () => {
    await openPrint();
    dispatchEvent(new Event("beforeprint"));
    expect(paragraphs().length).toBeGreaterThan(3);
  });

  it("has nothing that axe finds, in both themes", async () => {
    await openPrint([]);
    await expectAccessible();
  });
});
