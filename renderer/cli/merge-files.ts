import { mergeBundles, writeBundle } from "#core/index.ts";
import { type BundleFile, fileFault, readBundleFile } from "./read-file.ts";
import { writeWhole } from "./write-whole.ts";

/** Merges bundles into one file, which is written whole or not at all. @returns the exit code. */
export async function mergeFiles(files: readonly string[], out: string): Promise<number> {
  const bundles: BundleFile[] = [];
  let isRefused = false;
  for (const file of files) {
    const bundle = await readBundleFile(file);
    if (bundle === null) isRefused = true;
    else bundles.push(bundle);
  }
  if (isRefused) return 1;
  const merged = mergeBundles(bundles);
  try {
    await writeWhole(out, writeBundle(merged));
  } catch (error) {
    process.stderr.write(`${out}: can't be written: ${fileFault(error)}\n`);
    return 1;
  }
  const { reports, highlights, claims, notes } = merged.header.counts;
  process.stdout.write(`merged: ${reports} reports, ${highlights} highlights, ${claims} claims, ${notes} notes\n`);
  return 0;
}
