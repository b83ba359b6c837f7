import { fileURLToPath } from "node:url";

const seed = (name: string) => fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url));

/** The files of the four samples by their sigla. */
export const seeds = {
  A: seed("000_7a0c050c0d00cf7d.txt"),
  B: seed("001_fcb8125ddcabcdb9.txt"),
  C: seed("002_9ba5c8d2ae63f718.txt"),
  D: seed("003_4598cc6b8f5089f8.txt"),
} as const;
