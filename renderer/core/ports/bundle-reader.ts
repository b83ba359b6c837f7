import type { BundleAnswer } from "../transfer/read-bundle.ts";

/** Reads bundles beside the page, within limits of time and memory, so that no file can stop the window. */
export interface BundleReader {
  read(bytes: Uint8Array): BundleReading;
}

export interface BundleReading {
  /** What `readBundle` answers; never rejects. A file that takes too long or too much is refused as a problem like any other. */
  readonly answer: Promise<BundleAnswer>;
  /** Ends the reading at once; the answer then stays away. */
  cancel(): void;
}
