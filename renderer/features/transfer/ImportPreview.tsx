import { countWords, type MergePreview, type RecordDifferences, recordsOf, showHidden } from "#core/index.ts";
import type { IncomingBundle } from "./incoming-bundle.ts";

/** What people know by name; editions and versions come with their reports and notes. */
const told = ["reports", "highlights", "taggings", "claims", "evidence", "notes", "tags", "sources", "people"] as const;

const kinds: readonly { readonly kind: keyof RecordDifferences; readonly label: string }[] = [
  { kind: "added", label: "Will be added" },
  { kind: "changed", label: "Will be changed" },
  { kind: "deleted", label: "Will be deleted" },
  { kind: "restored", label: "Will be brought back" },
];

/** Whose notes these are and what taking them in would do. */
export function ImportPreview({ incoming }: { readonly incoming: IncomingBundle }) {
  const { from, exportedAt, preview, warnings } = incoming;
  const rows = kinds
    .map(({ kind, label }) => ({ label, words: wordsOf(preview, kind) }))
    .filter(({ words }) => words !== "nothing");
  return (
    <div role="status">
      <p>
        Notes of{" "}
        <strong>
          <bdi>{showHidden(from)}</bdi>
        </strong>
        , exported {new Date(exportedAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}.
      </p>
      {preview.isSame ? (
        <p>
          <strong>Everything in this file is in your library already.</strong> There is nothing to import.
        </p>
      ) : (
        <dl className="import-counts">
          {rows.map(({ label, words }) => (
            <div key={label} className="import-count">
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {preview.conflicts.length === 0 ? null : (
        <p>
          {preview.conflicts.length === 1 ? "One note was" : `${preview.conflicts.length} notes were`} edited by both of
          you. Both versions are kept, and the note shows them side by side.
        </p>
      )}
      {warnings.length === 0 ? null : (
        <details>
          <summary>{warnings.length === 1 ? "One remark" : `${warnings.length} remarks`} on the file</summary>
          <ul className="import-problems">
            {warnings.map((warning) => (
              <li key={`${warning.where}${warning.what}`}>
                <span className="import-where">{showHidden(warning.where)}</span>
                {showHidden(warning.what)} {warning.next}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function wordsOf(preview: MergePreview, kind: keyof RecordDifferences): string {
  const counts = told.map((name) => [name, seen(preview, name, kind)] as const);
  const words = countWords(Object.fromEntries(counts));
  const isQuiet = words === "nothing" && [...preview.differences.keys()].some((name) => seen(preview, name, kind) > 0);
  return isQuiet ? "details of what is there" : words;
}

/** How many of a collection the person will see changed in this way: what changed in a deleted record shows nowhere. */
function seen(preview: MergePreview, collection: string, kind: keyof RecordDifferences): number {
  const ids = preview.differences.get(collection)?.[kind] ?? [];
  if (kind === "deleted") return ids.length;
  const records = recordsOf(preview.merged, collection);
  return ids.filter((id) => !records.get(id)?.deleted).length;
}
