import type { BackupAnswer, BundleHeader, BundleProblem, Library, ReportDraft } from "#core/index.ts";

/** What the page asks of an import worker. It asks once: each file has a worker of its own. */
export type ImportRequest =
  | { readonly kind: "bundle"; readonly bytes: Uint8Array }
  | { readonly kind: "backup"; readonly bytes: Uint8Array }
  | { readonly kind: "report"; readonly name: string; readonly bytes: Uint8Array; readonly encoding: string | null };

export type ImportAnswer =
  | {
      readonly kind: "bundle";
      readonly header: BundleHeader;
      readonly library: Library;
      readonly warnings: readonly BundleProblem[];
    }
  | { readonly kind: "refused"; readonly problems: readonly BundleProblem[] }
  | { readonly kind: "backup"; readonly answer: BackupAnswer }
  | { readonly kind: "draft"; readonly draft: ReportDraft }
  /** `message` is that of a `ReportUnreadable`. */
  | { readonly kind: "unreadable"; readonly message: string };
