/** The public names of the transfer, by hand. The core's own index hands them on. */
export type {
  Bundle,
  BundleBody,
  BundleCounts,
  BundleHeader,
  Exporter,
} from "./bundle.ts";
export { coverageLines, unconfirmed, verdictLines } from "./claim-words.ts";
export { codebookCsv, codebookJson } from "./codebook-file.ts";
export { type CodebookPlan, planCodebook } from "./codebook-import.ts";
export { type CodebookAnswer, type CodebookRow, readCodebook } from "./codebook-read.ts";
export { tableHtml, tableText } from "./copied-table.ts";
export { countRecords } from "./count-records.ts";
export { writeCsv } from "./csv.ts";
export { toDossierMarkdown } from "./dossier-markdown.ts";
export { toDossierPage } from "./dossier-page.ts";
export { type ExportInput, exportBundle, writeBundle } from "./export-bundle.ts";
export { csvLeavesOut, highlightsCsv } from "./highlights-csv.ts";
export { mergeBundles, type ReadBundle } from "./merge-bundles.ts";
export { toMarkdown } from "./note-to-markdown.ts";
export { toPlainText } from "./note-to-text.ts";
export { toMarkdownNotes } from "./notes-in-markdown.ts";
export { type MergePreview, previewMerge, type RecordDifferences } from "./preview-merge.ts";
export { type BundleProblem, BundleRefused, problemText } from "./problem.ts";
export { type BundleAnswer, type BundleLimits, readBundle } from "./read-bundle.ts";
export { type Arrangement, toReadingPage } from "./reading-page.ts";
export { type SampleManifest, samplesBundle, samplesFrom } from "./samples.ts";
