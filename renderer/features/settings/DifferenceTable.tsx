import { countWords } from "#core/index.ts";
import type { Difference } from "#state/keeping/restore-differences.ts";

const rows = [
  { field: "back", label: "Come back" },
  { field: "gone", label: "Go" },
  { field: "changed", label: "Change" },
] as const;

/** What a restore would do to what the reader sees, in words. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0)
    return <p>Nothing that you see would change: only when and by whom something was written differs.</p>;
  const told = rows.map(({ field, label }) => ({
    label,
    words: countWords(Object.fromEntries(differences.map((one) => [one.collection, one[field]]))),
  }));
  return (
    <dl className="restore-differences">
      {told.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
