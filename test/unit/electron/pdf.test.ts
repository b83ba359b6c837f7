import type { BrowserWindow } from "electron";
import { expect, test, vi } from "vitest";
import { makePdf } from "#electron/main/pdf.ts";
import { Refusal } from "#electron/main/refusal.ts";

const windowThat = (printToPDF: () => Promise<Buffer>) => ({ webContents: { printToPDF } }) as unknown as BrowserWindow;

test("a PDF is the page on the paper that its own style asks for, with its structure, and no words of the shell's", async () => {
  const printToPDF = vi.fn(async () => Buffer.from("%PDF-1.4"));
  const bytes = await makePdf(windowThat(printToPDF));
  expect(new TextDecoder().decode(bytes)).toBe("%PDF-1.4");
  expect(bytes.constructor).toBe(Uint8Array);
  expect(printToPDF).toHaveBeenCalledExactlyOnceWith({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
});

test("where none can be made, the person is told the other way", async () => {
  const failing = windowThat(() => Promise.reject(new Error("printing is off")));
  await expect(makePdf(failing)).rejects.toThrow(Refusal);
  await expect(makePdf(failing)).rejects.toThrow("Print instead");
});
