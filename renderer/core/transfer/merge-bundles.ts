import { mergeLibraries } from "../merge/merge-libraries.ts";
import { emptyLibrary, type Library } from "../model/library.ts";
import type { Bundle, BundleHeader, Exporter } from "./bundle.ts";
import { toBundle } from "./export-bundle.ts";

/** A bundle that was read. */
export interface ReadBundle {
  readonly header: BundleHeader;
  readonly library: Library;
}

/**
 * One bundle of several, with a header made of theirs alone: the same in any order and any number of times, to the byte.
 * @param bundles at least one.
 */
export function mergeBundles(bundles: readonly ReadBundle[]): Bundle {
  const headers = bundles.map(({ header }) => header);
  const exporters = new Map<string, Exporter>();
  for (const { id, name } of headers.flatMap(({ exportedBy }) => exportedBy))
    exporters.set(`${id}\u0000${name}`, { id, name });
  return toBundle(
    bundles.reduce((library, bundle) => mergeLibraries(library, bundle.library), emptyLibrary),
    {
      exportedAt: greatest(headers.map(({ exportedAt }) => new Date(exportedAt).toISOString())),
      exportedBy: [...exporters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, exporter]) => exporter),
      app: {
        name: greatest(headers.map(({ app }) => app.name)),
        version: greatest(headers.map(({ app }) => app.version)),
      },
      scope: headers.every(({ scope }) => scope === "everything") ? "everything" : "part",
    },
  );
}

function greatest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (a > b ? a : b));
}
