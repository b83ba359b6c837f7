import { type VariantKind, type VariantTable, variantRemarks } from "#core/index.ts";

const lines: readonly {
  readonly kinds: readonly VariantKind[];
  readonly sample: VariantKind;
  readonly words: string;
}[] = [
  { kinds: ["dropped", "added", "paraphrase"], sample: "dropped", words: "only in one passage, or other words" },
  { kinds: ["order"], sample: "order", words: "the same words in another place" },
  { kinds: ["spelling", "punctuation"], sample: "spelling", words: "spelling or punctuation" },
];

/** What the lines under the words mean, as far as they occur. */
export function VariantLegend({ table }: { readonly table: VariantTable }) {
  const kinds = new Set(table.readings.flatMap((reading) => variantRemarks(table, reading).map(({ kind }) => kind)));
  const shown = lines.filter((line) => line.kinds.some((kind) => kinds.has(kind)));
  if (shown.length === 0) return null;
  return (
    <p className="variant-legend">
      {shown.map(({ sample, words }) => (
        <span key={sample}>
          <span className="differing" data-kind={sample} aria-hidden="true">
            abc
          </span>{" "}
          {words}
        </span>
      ))}
      {kinds.has("dropped") ? (
        <span>
          <span className="variant-nothing" aria-hidden="true" /> not in this passage
        </span>
      ) : null}
    </p>
  );
}
