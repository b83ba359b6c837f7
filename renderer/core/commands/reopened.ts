import type { Write } from "../model/change-set.ts";
import type { HighlightId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { fieldValue, type StoredRecord } from "../model/record.ts";
import { confirmers, type SuggestibleCollection, suggestibleFields } from "../model/suggested.ts";
import { counted } from "../queries/count-words.ts";
import { visibleRecords } from "../queries/visible.ts";

/** What was read out of the words of a passage. That it was marked or tied is not, and a stance is a person's judgement. */
function isReadOut(field: string): boolean {
  return !["passage", "highlight", "stance", "text"].includes(field);
}

interface Reopened {
  readonly writes: readonly Write[];
  /** Fields that are to be confirmed again. */
  readonly count: number;
}

/**
 * What suggestions filled in from the words of a highlight and somebody confirmed is to be confirmed again when it comes to hold other words:
 * nobody has confirmed it of those. What a person typed stays theirs. @param exact the words that it holds from now on.
 */
function reopenedBy(library: Library, highlight: HighlightId, exact: string): Reopened {
  const present = library.highlights.get(highlight);
  if (present === undefined || present.passage.exact === exact) return { writes: [], count: 0 };
  const ties = visibleRecords(library, "evidence").filter((tie) => tie.highlight === highlight);
  const writes = [reopening("highlights", present), ...ties.map((tie) => reopening("evidence", tie))].filter(
    ({ fields }) => Object.keys(fields).length > 0,
  );
  const opened = writes.flatMap(({ fields }) => Object.values(fields).filter((value) => value === null));
  return { writes, count: opened.length };
}

function reopening(collection: SuggestibleCollection, record: { readonly id: string }): Write {
  const stored = record as StoredRecord;
  const reopened = suggestibleFields[collection].filter(
    (field) =>
      isReadOut(field) &&
      [field, `suggestedBy:${field}`, `confirmed:${field}`].every((name) => fieldValue(stored, name) !== null),
  );
  return {
    collection,
    id: record.id,
    fields: {
      ...heldAs(collection, stored),
      ...Object.fromEntries(reopened.map((field) => [`confirmed:${field}`, null])),
    },
  };
}

/** That it is a mark may be known only from the fields which somebody confirmed. It stays one when those are opened again. */
function heldAs(collection: SuggestibleCollection, stored: StoredRecord): Write["fields"] {
  const [person] = collection === "highlights" ? confirmers(collection, stored) : [];
  const isKnownFromFields =
    fieldValue(stored, "suggestedBy:passage") !== null && fieldValue(stored, "confirmed:passage") === null;
  return person !== undefined && isKnownFromFields ? { "confirmed:passage": person } : {};
}

/** The writes of a step that gives a highlight another passage, what that opens again among them, and its name with a word about that. */
export function withReopened(
  library: Library,
  {
    highlight,
    label,
    exact,
    fields,
  }: {
    readonly highlight: HighlightId;
    readonly label: string;
    readonly exact: string;
    readonly fields: Readonly<Record<string, Json>>;
  },
): { readonly label: string; readonly writes: readonly Write[]; readonly reopened: number } {
  const { writes, count } = reopenedBy(library, highlight, exact);
  const own = writes.find(({ collection }) => collection === "highlights");
  const others = writes.filter((write) => write !== own);
  return {
    label: count === 0 ? label : `${label}; ${counted(count, "field")} to be confirmed again`,
    writes: [{ collection: "highlights", id: highlight, fields: { ...fields, ...own?.fields } }, ...others],
    reopened: count,
  };
}
