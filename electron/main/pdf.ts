import type { BrowserWindow } from "electron";
import { Refusal } from "./refusal.ts";

/** The page of a window as it stands on paper, with the paper that its own style asks for. Throws a `Refusal`. */
export async function makePdf(window: BrowserWindow): Promise<Uint8Array> {
  try {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  } catch {
    throw new Refusal("The PDF could not be made. Print instead: the system’s dialog can save a PDF, too.");
  }
}
