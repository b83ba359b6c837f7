import type { Output } from "#core/index.ts";

/** A browser's print dialog: it also saves PDFs, and a page can't make one by itself. */
export const browserOutput: Output = {
  print: () => window.print(),
  toPdf: null,
};
