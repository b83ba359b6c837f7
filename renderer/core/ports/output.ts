/** Where pages go. The page lays them out for paper itself, out of sight, and this takes what stands there. */
export interface Output {
  /** Opens the system's print dialog, which offers printers and a PDF. */
  print(): void;
  /** The pages as the bytes of a PDF; rejects with `FileRefused`. `null` where the host can make none by itself. */
  readonly toPdf: (() => Promise<Uint8Array>) | null;
}
