import type { TextRange } from "../anchoring/find-in-text.ts";
import type { VariantDifference, VariantKind } from "./variant.ts";
import type { VariantReading, VariantTable } from "./variant-table.ts";

/** What a row does with the words of the base, said in words, one kind of difference each. */
export interface VariantRemark {
  readonly kind: VariantKind;
  /** "not in this passage: “all together”", "spelling: “centers”". */
  readonly text: string;
}

const order = ["dropped", "added", "paraphrase", "order", "spelling", "punctuation"] as const;

/** The differences of a reading from the base, what matters most at the beginning; none for the base and for the very same words. */
export function variantRemarks({ readings, base }: VariantTable, reading: VariantReading): readonly VariantRemark[] {
  const baseText = readings[base]?.report.edition.text ?? "";
  const rowText = reading.report.edition.text;
  return order.flatMap((kind): readonly VariantRemark[] => {
    const found = reading.row.differences.filter((one) => one.kind === kind);
    if (found.length === 0) return [];
    if (kind === "punctuation") return [{ kind, text: "punctuation" }];
    const said = found.map((one) =>
      remark(
        one,
        (of) => quoted(baseText, of),
        (of) => quoted(rowText, of),
      ),
    );
    return [{ kind, text: `${leads[kind]}${said.join(", ")}` }];
  });
}

/** What is lacking here may stand in the sentence before or after: a report is never said to have left it out. */
const leads: Readonly<Record<Exclude<(typeof order)[number], "punctuation">, string>> = {
  dropped: "not in this passage: ",
  added: "only in this passage: ",
  paraphrase: "",
  order: "moves ",
  spelling: "spelling: ",
};

function remark(
  { kind, base, row }: VariantDifference,
  inBase: (of: TextRange | null) => string,
  inRow: (of: TextRange | null) => string,
): string {
  if (kind === "dropped") return inBase(base);
  return kind === "paraphrase" ? `${inRow(row)} for ${inBase(base)}` : inRow(row);
}

/** Words in quotation marks of ours. What is quoted in them and what is not stand apart: "“all together”, “he said”". */
function quoted(text: string, range: TextRange | null): string {
  if (range === null) return "nothing";
  const parts = text
    .slice(range.start, range.end)
    .split(/["“”„«»]/u)
    .map(withoutMarks)
    .filter((part) => part !== "");
  return parts.map((part) => `“${part.replace(/\s+/gu, " ")}”`).join(", ");
}

/** Without the marks and spaces at its ends. */
function withoutMarks(words: string): string {
  const isMark = (at: number) => /[,.;:!?\s]/u.test(words[at] ?? "");
  let [start, end] = [0, words.length];
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  return words.slice(start, end);
}

/** All that a reading does with the base in one line: "not in this passage: “all together”; spelling: “centers”"; "the same words". */
export function variantInWords(table: VariantTable, reading: VariantReading): string {
  if (table.readings[table.base] === reading) return "base";
  const remarks = variantRemarks(table, reading).map(({ text }) => text);
  return remarks.length === 0 ? "the same words" : remarks.join("; ");
}
