import { createContext, useContext } from "react";
import type { HighlightId, ReportId } from "#core/index.ts";

/** What is to be printed. */
export interface PrintJob {
  readonly reports: readonly ReportId[];
  /** Only these. Left out, all. */
  readonly highlights?: ReadonlySet<HighlightId> | undefined;
  readonly hasHighlights: boolean;
  readonly hasNotes: boolean;
}

export interface Printing {
  /** Lays the reports out for paper and opens the system's print dialog, from which a PDF can be saved too. */
  print(job: PrintJob): void;
}

/** Filled by PrintProvider. */
export const PrintingContext = createContext<Printing | null>(null);

export function usePrinting(): Printing {
  const printing = useContext(PrintingContext);
  if (printing === null) throw new Error("no PrintProvider above");
  return printing;
}
