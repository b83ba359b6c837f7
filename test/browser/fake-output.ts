import type { FileRefused, Output } from "#core/index.ts";

/** An output that remembers what was laid out for paper when it was asked. */
export class FakeOutput implements Output {
  /** The words on the sheet at each call of the print dialog. */
  readonly printed: string[] = [];
  /** What the shell answers; `null`: it can make no PDF by itself. */
  pdf: Uint8Array | FileRefused | null = null;

  print(): void {
    this.printed.push(sheetWords());
  }

  get toPdf(): Output["toPdf"] {
    const { pdf } = this;
    if (pdf === null) return null;
    return async () => {
      this.printed.push(sheetWords());
      if (pdf instanceof Error) throw pdf;
      return pdf;
    };
  }
}

function sheetWords(): string {
  return document.querySelector("body > .print-sheet")?.textContent ?? "";
}
