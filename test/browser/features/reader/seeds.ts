import type { ReportMetadata } from "#core/index.ts";
import a from "#seeds/000_7a0c050c0d00cf7d.txt?raw";
import b from "#seeds/001_fcb8125ddcabcdb9.txt?raw";
import c from "#seeds/002_9ba5c8d2ae63f718.txt?raw";
import d from "#seeds/003_4598cc6b8f5089f8.txt?raw";
import manifest from "#seeds/manifest.json";

/** The four reports as given, A to D, with what is known of them. */
export const seeds = [a, b, c, d].map((text, index) => ({
  text,
  metadata: manifest.reports[index]?.metadata as unknown as ReportMetadata,
}));
