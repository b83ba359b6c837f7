import { countRecords, problemText } from "#core/index.ts";
import { readBundleFile } from "./read-file.ts";

/** Says on standard output what a bundle holds. @returns the exit code. */
export async function validateFile(file: string): Promise<number> {
  const bundle = await readBundleFile(file);
  if (bundle === null) return 1;
  for (const warning of bundle.warnings) process.stderr.write(`${file}: warning: ${problemText(warning)}\n`);
  const { reports, highlights, claims, notes } = countRecords(bundle.library);
  process.stdout.write(`valid: ${reports} reports, ${highlights} highlights, ${claims} claims, ${notes} notes\n`);
  return 0;
}
